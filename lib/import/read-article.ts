import type { Piece } from './join-items'
import { isSubhead, readCredit, readDateLine } from './line-forms'
import type { Block, Message, PageArticle, Unplaced } from './page'
import { timeFromWords } from './time-words'

/**
 * Reads the pieces of one article, the first of them its date. `section` is the name above it.
 * Returns the article, if its date and title can be read, and what has no place in it.
 */
export function readArticle(
  pieces: readonly Piece[],
  section: string | undefined,
): { article?: PageArticle; unplaced: Unplaced[] } {
  const [first, ...below] = pieces
  const date = readDateLine(first?.text ?? '')
  if (!first || !date) return { unplaced: [] }
  const title = date.title || (below[0]?.kind === 'line' ? below.shift()?.text : '')
  // The date is whole, so when the page was read does not matter.
  const publishedAt = timeFromWords(date.time, 0)
  if (!title) return refused(first, pieces, NO_TITLE)
  if (publishedAt === undefined) return refused(first, pieces, NO_SUCH_TIME)
  const { credit, body } = takeCredit(below)
  const { blocks, unplaced } = readBlocks(body)
  const named = section === undefined ? {} : { section }
  return {
    article: { line: first.line, title, publishedAt, blocks, ...named, ...credit },
    unplaced,
  }
}

/** The credit is an article's last line: `Theo A (B)`, or only `Theo B`. */
function takeCredit(pieces: readonly Piece[]) {
  const last = pieces.at(-1)
  const whole = last?.kind === 'line' ? readCredit(last.text) : undefined
  const isShort = last?.kind === 'line' && isSubhead(last.text)
  const source = isShort ? /^Theo (.+)$/.exec(last.text)?.[1] : undefined
  const credit = whole ?? (source ? { source } : undefined)
  return { credit, body: credit ? pieces.slice(0, -1) : pieces }
}

function readBlocks(pieces: readonly Piece[]): { blocks: Block[]; unplaced: Unplaced[] } {
  const kinds = pieces.map(({ kind, text }) => {
    if (kind === 'item') return 'item'
    return isSubhead(text) ? 'subhead' : 'paragraph'
  })
  const length = kinds.findLastIndex((kind) => kind !== 'subhead') + 1
  return {
    blocks: pieces.slice(0, length).map(({ text }, index) => ({
      kind: kinds[index] ?? 'paragraph',
      text,
    })),
    unplaced: pieces.slice(length).map(({ line, text }) => ({ line, text, why: NOTHING_BELOW })),
  }
}

function refused({ line, text }: Piece, pieces: readonly Piece[], why: Message) {
  const { vietnamese, english } = why
  const count = pieces.length
  const whole = {
    vietnamese: `${vietnamese} Cả bài (${count} dòng) chưa được nhập.`,
    english: `${english}; the whole article (${count} lines) was left out`,
  }
  return { unplaced: [{ line, text, why: whole }] }
}

const NO_TITLE: Message = {
  vietnamese: 'Có ngày giờ của một bài mà không có tiêu đề.',
  english: 'the date of an article without a title',
}

const NO_SUCH_TIME: Message = {
  vietnamese: 'Không có ngày giờ này.',
  english: 'there is no such date or time',
}

const NOTHING_BELOW: Message = {
  vietnamese: 'Dòng ngắn ở cuối bài: tiêu đề phụ mà bên dưới không có đoạn nào.',
  english: 'a short line at the end of an article: a subhead with nothing below it',
}
