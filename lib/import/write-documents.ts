import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { NewFile } from './new-document'

/**
 * Writes documents, and pictures, below `dir`, making folders as needed and replacing what is there. Throws what
 * the file system throws; nothing has been replaced then, unless it failed while moving files.
 *
 * A site may be watching: each document is written under a hidden name and moved when all are whole.
 */
export function writeDocuments(dir: string, documents: readonly NewFile[]): void {
  const moves = documents.map((document) => moveOf(placeBelow(dir, document.path)))
  try {
    for (const [index, { from }] of moves.entries()) {
      mkdirSync(path.dirname(from), { recursive: true })
      writeFileSync(from, documents[index]?.text ?? '')
    }
    for (const { from, to } of moves) renameSync(from, to)
  } finally {
    for (const { from } of moves) remove(from)
  }
}

/** A path below a folder; throws where it leads out of it, whoever made it up. */
function placeBelow(dir: string, below: string): string {
  const place = path.join(dir, below)
  if (path.relative(dir, place).startsWith('..')) throw new Error(`${below} is not below ${dir}`)
  return place
}

function moveOf(to: string): { from: string; to: string } {
  const hidden = `.${path.basename(to)}.${process.pid}.tmp`
  return { from: path.join(path.dirname(to), hidden), to }
}

/** What went wrong before is what the editor has to read, not what goes wrong here. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // Nothing was written there.
  }
}
