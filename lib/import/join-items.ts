import { sectionFromName } from '@/lib/check'
import { readDateLine, readItem } from './line-forms'
import type { Message, Unplaced } from './page'
import type { Line } from './read-page'

/** A list item or an ordinary line, at its line of the file. */
export type Piece = Line & { readonly kind: 'item' | 'line' }

/** Tells items from lines: `- Title`, or a dash alone with the title on the next line. */
export function joinItems(lines: readonly Line[]): { pieces: Piece[]; unplaced: Unplaced[] } {
  const pieces: Piece[] = []
  const unplaced: Unplaced[] = []
  let afterDash = false
  for (const [index, { line, text }] of lines.entries()) {
    const item = afterDash ? text : readItem(text)
    const isDash: boolean = !afterDash && text === '-'
    afterDash = isDash && holdsTitle(lines, index + 1)
    if (isDash && !afterDash) unplaced.push({ line, text, why: EMPTY_ITEM })
    else if (!isDash) pieces.push({ line, text: item ?? text, kind: item ? 'item' : 'line' })
  }
  return { pieces, unplaced }
}

/** Whether the line may be the title of a dash before it: no dash itself, no start of an article. */
function holdsTitle(lines: readonly Line[], index: number): boolean {
  const [text, next] = [lines[index]?.text, lines[index + 1]?.text]
  if (text === undefined || text === '-' || readItem(text) || readDateLine(text)) return false
  return !(sectionFromName(text) && next !== undefined && readDateLine(next))
}

const EMPTY_ITEM: Message = {
  vietnamese: 'Dấu gạch đầu dòng không có tiêu đề theo sau.',
  english: 'a dash without a title',
}
