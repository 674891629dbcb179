import { lookAtBody } from '@/lib/body'
import { readContentFile, replaceText } from '@/lib/files'
import { applyEdits } from '@/lib/model'
import { normalizeLetters } from '@/lib/shared/text'
import { checkDocument } from './check-document'

/** One fixed value may uncover another. */
const MOST_ROUNDS = 5

/**
 * Fixes what is safe to fix in a document's text: letters composed, `Đ` for `Ð`, values in quotes
 * that need them, times with their offset. Everything else stays byte for byte.
 */
export function autofixText(file: string, text: string, now: number): string {
  let fixed = normalizeLetters(text)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { problems } = checkDocument(file, fixed, lookAtBody(fixed), now)
    const edits = problems.flatMap(({ edit }) => (edit ? [edit] : []))
    if (edits.length === 0) break
    fixed = applyEdits(fixed, edits)
  }
  return fixed
}

/** Fixes the given documents where they lie; returns the paths of those that changed. */
export function autofixFiles(contentDir: string, paths: readonly string[], now: number): string[] {
  return paths.filter((file) => autofixFile(contentDir, file, now))
}

function autofixFile(contentDir: string, file: string, now: number): boolean {
  const read = readContentFile(contentDir, file)
  if ('problem' in read) return false
  const fixed = autofixText(file, read.text, now)
  if (fixed === read.text) return false
  replaceText(contentDir, file, fixed)
  return true
}
