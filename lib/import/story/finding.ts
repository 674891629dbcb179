import type { Nodes } from 'hast'
import type { Message } from '../page'

/** Something of a file that was left out or changed, for an editor to look over. */
export type Finding = Message & {
  /** Where it is in the file, in Vietnamese: `dòng 12`, `đoạn 3`. */
  readonly place?: string
}

const LONGEST_WORDS = 120

/** Words of a file as a finding names them: on one line, in quotes, cut where they are long. */
export function quoted(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return `“${words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS)}…` : words}”`
}

/** The line of a file at which a node begins; nothing for what was made since. */
export function placeOf({ position }: Nodes): { place?: string } {
  return position ? { place: `dòng ${position.start.line}` } : {}
}
