/** In which language the paper writes, and in which zone its clocks are: what dates, numbers and words go by. */

export type PaperLanguage = 'vi' | 'en'

type Place = {
  readonly language: PaperLanguage
  /** By how much the paper's clock is ahead of UTC at an instant, both milliseconds. */
  readonly offsetAt: (at: number) => number
}

// The browser's script is told both when it is made (`scripts/build-client.ts`), as it stands on its own.
declare const PAPER_LANGUAGE: PaperLanguage | undefined
declare const PAPER_OFFSET: string | undefined

const MINUTE_MS = 60_000

/** Vietnam has no daylight saving, so its offset is constant. */
const VIETNAM_MS = 7 * 60 * MINUTE_MS

let read = (): Place => ({ language: 'vi', offsetAt: () => VIETNAM_MS })

/** Has dates, numbers and words follow a paper. */
export function followPlace(readPlace: () => Place): void {
  read = readPlace
}

export function paperLanguage(): PaperLanguage {
  return typeof PAPER_LANGUAGE === 'string' ? PAPER_LANGUAGE : read().language
}

/** By how much the paper's clock is ahead of UTC at an instant, both milliseconds. */
export function paperOffset(at: number): number {
  return typeof PAPER_OFFSET === 'string' ? Number(PAPER_OFFSET) * MINUTE_MS : read().offsetAt(at)
}
