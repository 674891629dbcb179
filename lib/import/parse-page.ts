import { sectionFromName } from './guess-section'
import type { Block, Page, PageArticle, PageHeadline, PageLatest, Unplaced, Why } from './page'
import type { Line } from './read-page'
import { looksLikeTime } from './time-words'

const DATE = /^(\d{1,2}\/\d{1,2}\/\d{4}) (\d{1,2}:\d{2}) ?(.*)$/
const CREDIT = /^Theo (.+?) \(([^()]+)\)$/
const SUBHEAD_LENGTH = 90

type Draft = {
  headlines: PageHeadline[]
  articles: PageArticle[]
  latest: PageLatest[]
  unplaced: Unplaced[]
  /** The article whose lines are being read. */
  open?: PageArticle
  /** A section's name on a line of its own, waiting for its article. */
  section?: Line
}

/** Reads the lines of a scraped page: headlines, articles, latest news. Nothing is dropped. */
export function parsePage(lines: readonly Line[]): Page {
  const draft: Draft = { headlines: [], articles: [], latest: [], unplaced: [] }
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    const next = lines[index + 1]
    if (!line) continue
    if (line.text === '-' && next) {
      addItem(draft, { number: line.number, text: next.text })
      index++
    } else if (/^[-–•*] \S/.test(line.text)) {
      addItem(draft, { ...line, text: line.text.slice(2) })
    } else if (startsArticle(line, next)) {
      leaveSection(draft)
      draft.section = line
      draft.open = undefined
    } else {
      addLine(draft, line)
    }
  }
  leaveSection(draft)
  closeTitleless(draft)
  const { headlines, articles, latest, unplaced } = draft
  return { headlines, articles, latest, unplaced }
}

function startsArticle(line: Line, next: Line | undefined): boolean {
  return sectionFromName(line.text) !== undefined && next !== undefined && DATE.test(next.text)
}

function addItem(draft: Draft, { number, text }: Line): void {
  const [, title = '', time = ''] = /^(.*\S) ?\(([^()]+)\)$/.exec(text) ?? []
  if (looksLikeTime(time)) {
    draft.open = undefined
    draft.latest.push({ line: number, title, time })
  } else if (draft.open) {
    draft.open.blocks.push({ kind: 'item', text })
  } else if (draft.latest.length > 0) {
    draft.unplaced.push({ line: number, text, why: NO_TIME })
  } else {
    draft.headlines.push({ line: number, title: text })
  }
}

function addLine(draft: Draft, line: Line): void {
  const date = DATE.exec(line.text)
  if (date && !draft.open?.blocks.length) openArticle(draft, line, date)
  else if (draft.open) addToArticle(draft, draft.open, line)
  else draft.unplaced.push({ line: line.number, text: line.text, why: NO_PLACE })
}

function openArticle(
  draft: Draft,
  line: Line,
  [, date = '', clock = '', title = '']: RegExpExecArray,
) {
  const section = draft.section?.text
  const article = { line: line.number, time: `${date} ${clock}`, title, blocks: [] }
  draft.open = section ? { ...article, section } : article
  draft.section = undefined
  draft.articles.push(draft.open)
}

function addToArticle(draft: Draft, article: PageArticle, line: Line): void {
  const credit = CREDIT.exec(line.text)
  if (article.title === '') article.title = line.text
  else if (credit) {
    article.byline = credit[1]
    article.source = credit[2]
    draft.open = undefined
  } else article.blocks.push(blockOf(line.text))
}

function blockOf(text: string): Block {
  const isSubhead = text.length <= SUBHEAD_LENGTH && !/[.!?…:;,"”’')\]]$/.test(text)
  return { kind: isSubhead ? 'subhead' : 'paragraph', text }
}

/** A section's name that no article followed was not a section's name. */
function leaveSection(draft: Draft): void {
  if (draft.section) {
    const { number, text } = draft.section
    draft.unplaced.push({ line: number, text, why: NO_PLACE })
  }
  draft.section = undefined
}

function closeTitleless(draft: Draft): void {
  const titleless = draft.articles.filter(({ title }) => title === '')
  draft.articles = draft.articles.filter(({ title }) => title !== '')
  for (const { line, time } of titleless) {
    draft.unplaced.push({ line, text: time, why: NO_TITLE })
  }
}

const NO_PLACE: Why = {
  vietnamese: 'Dòng này không thuộc tin, bài nào.',
  english: 'this line belongs to no headline, article or list',
}

const NO_TIME: Why = {
  vietnamese: 'Tin trong danh sách mới nhất mà không có giờ đọc được ở cuối.',
  english: 'an item of the latest list without a readable time at its end',
}

const NO_TITLE: Why = {
  vietnamese: 'Có ngày giờ của một bài mà không có tiêu đề.',
  english: 'the date of an article without a title',
}
