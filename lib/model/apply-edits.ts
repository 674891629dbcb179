import type { Edit } from './problem'

/** A text with changes made. Of edits that meet, the first is made and the other left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let done = 0
  for (const { from, to, text: written } of [...edits].sort((a, b) => a.from - b.from)) {
    if (from < done) continue
    parts.push(text.slice(done, from), written)
    done = to
  }
  return parts.join('') + text.slice(done)
}
