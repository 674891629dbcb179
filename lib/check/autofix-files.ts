import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { lookAtBody } from '@/lib/body'
import { readContentFile } from '@/lib/files'
import type { Edit } from '@/lib/model'
import { normalizeLetters } from '@/lib/shared/text'
import { checkDocument } from './check-document'

const BYTE_ORDER_MARK = '\ufeff'

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

/** Of edits that meet, the first is made; the other is found again in the next round. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let done = 0
  for (const { from, to, text: written } of [...edits].sort((a, b) => a.from - b.from)) {
    if (from < done) continue
    parts.push(text.slice(done, from), written)
    done = to
  }
  return parts.join('') + text.slice(done)
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
  const target = path.join(contentDir, file)
  const mark = readFileSync(target, 'utf8').startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
  // A site may be watching: the file is there whole, before and after.
  const hidden = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`)
  writeFileSync(hidden, mark + fixed, { mode: statSync(target).mode })
  renameSync(hidden, target)
  return true
}
