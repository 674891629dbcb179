import { labelArguments, type TimeLabel, timeLabel } from '@/lib/shared/time'
import { paperTime, setClock } from './page-clock'

/** The messages of the labels, as in `messages/vi.json`. */
export type TimeWords = Readonly<Record<TimeLabel['form'], string>>

const MINUTE_MS = 60_000

/**
 * Moves the time labels of the open page on, at every full minute of the paper's clock. It starts from
 * what the server wrote and touches a label only when it reads differently, so nothing shifts.
 */
export function tickLabels(words: TimeWords): void {
  // At the page's own zero it had been rendered already.
  setClock(serverTime(), 0)
  // A page that does not say it has the paper's time from its bulletin, within the first minute.
  const plan = () => setTimeout(tick, MINUTE_MS - ((paperTime() ?? 0) % MINUTE_MS))
  const tick = () => {
    const now = paperTime()
    const labels = document.querySelectorAll<HTMLTimeElement>('time[data-label]')
    if (now !== undefined) for (const element of labels) relabel(element, now, words)
    plan()
  }
  plan()
}

function relabel(element: HTMLTimeElement, now: number, words: TimeWords): void {
  const label = labelInWords(Date.parse(element.dateTime), now, words)
  if (element.textContent !== label) element.textContent = label
}

/** A time label in the words of the message file; both times are milliseconds since 1970. */
export function labelInWords(publishedAt: number, now: number, words: TimeWords): string {
  const label = timeLabel(publishedAt, now)
  return Object.entries(labelArguments(label)).reduce<string>(
    (text, [name, value]) => text.replace(`{${name}}`, value),
    words[label.form],
  )
}

/** When the server rendered this page, by the page's own word; no number where it does not say. */
function serverTime(): number {
  return Date.parse(
    document.querySelector<HTMLTimeElement>('#tin-moi-nhat + p time')?.dateTime ?? '',
  )
}
