import { labelArguments, type TimeLabel, timeLabel } from '@/lib/shared/time'

/** The messages of the labels, as in `messages/vi.json`. */
export type TimeWords = Readonly<Record<TimeLabel['form'], string>>

const MINUTE_MS = 60_000

/**
 * Moves the time labels of the open page on, at every full minute. It starts from what the server
 * wrote and touches a label only when it reads differently, so nothing shifts and nothing is lost
 * when the browser's clock is wrong by hours: then labels stay as they are.
 */
export function tickLabels(words: TimeWords): void {
  const renderedAt = serverTime()
  if (renderedAt === undefined || Date.now() < renderedAt - MINUTE_MS) return
  const tick = () => {
    for (const element of document.querySelectorAll<HTMLTimeElement>('time[data-label]'))
      relabel(element, words)
    setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS))
  }
  setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS))
}

function relabel(element: HTMLTimeElement, words: TimeWords): void {
  const label = labelInWords(Date.parse(element.dateTime), Date.now(), words)
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

/** When the server rendered this page, by the page's own word. */
function serverTime(): number | undefined {
  const time = document.querySelector<HTMLTimeElement>('#tin-moi-nhat + p time')?.dateTime
  return time ? Date.parse(time) : undefined
}
