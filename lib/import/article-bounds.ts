import { sectionFromName } from '@/lib/check'
import type { Piece } from './join-items'
import { isSubhead, readCredit, readDateLine, readTimedTitle } from './line-forms'
import { latestBegins } from './split-list'

/** Whether an article starts here, at its date. */
export function isDate(piece: Piece | undefined): boolean {
  return piece?.kind === 'line' && readDateLine(piece.text) !== undefined
}

/** The items that follow one another from `start`. */
export function listFrom(pieces: readonly Piece[], start: number): Piece[] {
  let end = start
  while (pieces[end]?.kind === 'item') end++
  return pieces.slice(start, end)
}

/**
 * Where the article that starts at `start` ends (the index after its last piece): after its credit,
 * else before the latest list, else where the next article begins.
 */
export function articleEnd(pieces: readonly Piece[], start: number): number {
  let credit: number | undefined
  let isCreditSure = false
  let end = start + 1
  for (; end < pieces.length; end++) {
    const piece = pieces[end]
    if (!piece || startsSection(pieces, end)) break
    if (isCreditSure && (isDate(piece) || isTimed(piece))) break
    if (piece.kind === 'item') continue
    // A paragraph may read like a credit: then more paragraphs follow, and the last one counts.
    const isCredit = readCredit(piece.text) !== undefined
    if (isCredit) credit = end
    isCreditSure = isCredit || (isCreditSure && isSubhead(piece.text))
  }
  return credit === undefined ? latestListFrom(pieces, start, end) : credit + 1
}

function startsSection(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index]
  return (
    piece?.kind === 'line' && sectionFromName(piece.text) !== undefined && isDate(pieces[index + 1])
  )
}

function isTimed({ kind, text }: Piece): boolean {
  return kind === 'item' && readTimedTitle(text) !== undefined
}

function latestListFrom(pieces: readonly Piece[], start: number, end: number): number {
  const inside = pieces.slice(0, end)
  for (let index = start; index < end; index++) {
    const list = listFrom(inside, index)
    const begins = latestBegins(list)
    if (begins < list.length) return index + begins
    index += list.length
  }
  return end
}
