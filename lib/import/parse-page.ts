import { sectionFromName } from '@/lib/check'
import { articleEnd, isDate, listFrom } from './article-bounds'
import { joinItems, type Piece } from './join-items'
import { readTimedTitle } from './line-forms'
import type { Message, Page, PageArticle, PageHeadline, PageLatest, Unplaced } from './page'
import { readArticle } from './read-article'
import type { Line } from './read-page'
import { latestBegins } from './split-list'

type Draft = {
  headlines: PageHeadline[]
  articles: PageArticle[]
  latest: PageLatest[]
  unplaced: Unplaced[]
  /** The name of a section, waiting for its article. */
  section?: string
}

/** Reads the lines of a scraped page: headlines, articles, latest news. Nothing is dropped. */
export function parsePage(lines: readonly Line[]): Page {
  const { pieces, unplaced } = joinItems(lines)
  const draft: Draft = { headlines: [], articles: [], latest: [], unplaced }
  for (let index = 0; index < pieces.length; ) index = readFrom(draft, pieces, index)
  const { section: _section, ...page } = draft
  return { ...page, unplaced: unplaced.sort((a, b) => a.line - b.line) }
}

/** Reads an article, a list or a line; returns where the next one is. */
function readFrom(draft: Draft, pieces: readonly Piece[], index: number): number {
  const piece = pieces[index]
  if (isDate(piece)) {
    const end = articleEnd(pieces, index)
    addArticle(draft, pieces.slice(index, end))
    return end
  }
  if (piece?.kind === 'item') {
    const list = listFrom(pieces, index)
    addList(draft, list)
    return index + list.length
  }
  if (piece) addLine(draft, piece, isDate(pieces[index + 1]))
  return index + 1
}

function addArticle(draft: Draft, pieces: readonly Piece[]): void {
  const { article, unplaced } = readArticle(pieces, draft.section)
  draft.section = undefined
  if (article) draft.articles.push(article)
  draft.unplaced.push(...unplaced)
}

/** Curated headlines stand at the top of a page: a later list can only be latest news. */
function addList(draft: Draft, list: readonly Piece[]): void {
  const isTop = draft.articles.length === 0 && draft.latest.length === 0
  const begins = isTop ? latestBegins(list) : 0
  draft.headlines.push(...list.slice(0, begins).map(({ line, text }) => ({ line, title: text })))
  for (const { line, text } of list.slice(begins)) {
    const timed = readTimedTitle(text)
    if (timed?.title) draft.latest.push({ line, ...timed })
    else draft.unplaced.push({ line, text, why: timed ? NO_TITLE : NO_TIME })
  }
}

function addLine(draft: Draft, { line, text }: Piece, isAboveArticle: boolean): void {
  if (isAboveArticle && sectionFromName(text)) draft.section = text
  else draft.unplaced.push({ line, text, why: isAboveArticle ? NO_SECTION : NO_PLACE })
}

const NO_PLACE: Message = {
  vietnamese: 'Dòng này không thuộc tin, bài nào.',
  english: 'this line belongs to no headline, article or list',
}

const NO_SECTION: Message = {
  vietnamese: 'Không có chuyên mục này; chuyên mục của bài bên dưới được đoán theo tiêu đề.',
  english: 'there is no such section; the section of the article below is guessed from its title',
}

const NO_TIME: Message = {
  vietnamese: 'Tin trong danh sách mới nhất mà không có giờ đọc được ở cuối.',
  english: 'an item of the latest list without a readable time at its end',
}

const NO_TITLE: Message = {
  vietnamese: 'Có giờ mà không có tiêu đề.',
  english: 'a time without a title',
}
