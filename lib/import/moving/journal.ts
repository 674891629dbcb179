import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Moved, MoveTask } from './move-task'

/** What was done of an import, by the stories' ids; and what each was made of. */
export type Journal = ReadonlyMap<string, JournalEntry>

export type JournalEntry = { readonly sum: string; readonly moved: Moved }

/** The journal of an import, in its working folder: a line a story, the last one holds. */
export function readJournal(file: string): Journal {
  const entries = new Map<string, JournalEntry>()
  if (!existsSync(file)) return entries
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const entry = parsed(line)
    if (entry) entries.set(entry.moved.id, entry)
  }
  return entries
}

/** Adds what was done; a process that is killed loses what it had not yet added, and no more. */
export function addToJournal(file: string, entries: readonly JournalEntry[]): void {
  mkdirSync(path.dirname(file), { recursive: true })
  appendFileSync(file, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
}

/** A word for all that a document is made of: the same word, the same document. */
export function sumOfTask({ story, ...task }: MoveTask, uploads: number): string {
  const { place: _, notes: _n, ...lasting } = story
  return createHash('sha256')
    .update(JSON.stringify([VERSION, lasting, task, uploads]))
    .digest('hex')
    .slice(0, 24)
}

/** Raised when other documents are made of the same stories. */
const VERSION = 1

/** A line that a kill cut off is none, and a line of elsewhere neither. */
function parsed(line: string): JournalEntry | undefined {
  if (line === '') return undefined
  try {
    const entry = JSON.parse(line) as Partial<JournalEntry>
    const isWhole = typeof entry.sum === 'string' && typeof entry.moved?.id === 'string'
    return isWhole ? (entry as JournalEntry) : undefined
  } catch {
    // Cut off.
    return undefined
  }
}
