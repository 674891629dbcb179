import { diffWordsWithSpace } from 'diff'

/** A piece of a line: in both versions, only in the later one, or only in the one before. */
export type MarkedPiece = {
  readonly text: string
  readonly change?: 'added' | 'removed'
}

/** Lines of the later version with what was taken away between them, or so many that are the same in both. */
export type MarkedPart = { readonly line: readonly MarkedPiece[] } | { readonly same: number }

/** Texts that have little in common are not compared word by word for longer than this, milliseconds. */
const COMPARED_FOR = 500

/**
 * What is changed from one text to the next, word by word; lines that are the same are counted. `timeout`
 * (milliseconds): after that the whole text is.
 */
export function markedChanges(before: string, after: string, timeout = COMPARED_FOR): MarkedPart[] {
  const found = diffWordsWithSpace(before, after, { timeout })
  const changes = found ?? [
    { value: before, removed: true, added: false },
    { value: `\n${after}`, removed: false, added: true },
  ]
  const pieces = changes.map(({ value, added, removed }): MarkedPiece => {
    if (added) return { text: value, change: 'added' }
    return removed ? { text: value, change: 'removed' } : { text: value }
  })
  return shortened(inLines(pieces))
}

function inLines(pieces: readonly MarkedPiece[]): MarkedPiece[][] {
  const lines: MarkedPiece[][] = [[]]
  for (const { text, ...change } of pieces)
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push({ text: part, ...change })
    }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''))
}

function shortened(lines: readonly MarkedPiece[][]): MarkedPart[] {
  const parts: MarkedPart[] = []
  let same = 0
  for (const line of lines) {
    const isChanged = line.some(({ change }) => change !== undefined)
    if (!isChanged) same += 1
    if (!isChanged) continue
    if (same > 0) parts.push({ same })
    same = 0
    parts.push({ line })
  }
  return same > 0 ? [...parts, { same }] : parts
}
