import { looksLikeTime } from './time-words'

/** What lines of a scraped page look like. All take a cleaned line (see `readPage`). */

const DATE_LINE = /^(\d{1,2}\/\d{1,2}\/\d{4}) (\d{1,2}:\d{2}) ?(.*)$/
const CREDIT = /^Theo (.+?) ?\(([^()]+)\)$/
const SUBHEAD_LENGTH = 90

/** The start of an article, `01/08/2024 14:00Tiêu đề`; its title may be '' (on the next line). */
export function readDateLine(text: string): { time: string; title: string } | undefined {
  const [, date, clock, title = ''] = DATE_LINE.exec(text) ?? []
  return date === undefined ? undefined : { time: `${date} ${clock}`, title }
}

/** The end of an article: `Theo Minh Hạnh (Bản tin huyện)`. */
export function readCredit(text: string): { byline: string; source: string } | undefined {
  const [, byline, source] = CREDIT.exec(text) ?? []
  return byline && source ? { byline, source } : undefined
}

/** The text of a list item: `- Tiêu đề`. */
export function readItem(text: string): string | undefined {
  return /^[-–—•*] (\S.*)$/.exec(text)?.[1]
}

/** The title and time of a latest-news item: `Tiêu đề (phần 2) (19:43)`; the title may be ''. */
export function readTimedTitle(text: string): { title: string; time: string } | undefined {
  const [, title = '', time = ''] = /^(.*?) ?\( ?([^()]+?) ?\)$/.exec(text) ?? []
  return looksLikeTime(time) ? { title, time } : undefined
}

/** Whether a line of a body is a subhead: short, no sentence, no quotation. */
export function isSubhead(text: string): boolean {
  const isEnclosed = /^["“‘'«(].*["”’'»)]$/.test(text)
  const lastWord = text.replace(/["”’'»)\]]+$/, '')
  return text.length <= SUBHEAD_LENGTH && !isEnclosed && !/[.!?…:;,]$/.test(lastWord)
}
