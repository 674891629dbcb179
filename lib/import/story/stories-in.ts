import { readdirSync } from 'node:fs'
import path from 'node:path'
import { isStoryFile } from './is-story-file'

const DEEPEST = 8
const MOST_FILES = 10_000

/** What browsers keep beside a saved page is no story. */
const BESIDE_PAGE = /(?:_files|\.files|-Dateien)$/i

/** The stories in HTML and Word below a folder, in the order of their names. Links are not followed. */
export function storiesIn(folder: string, depth = 0): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  const found = entries
    .filter(({ name }) => !/^[.~]/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name)
      if (entry.isFile()) return isStoryFile(file) ? [file] : []
      const isFolder = entry.isDirectory() && depth < DEEPEST && !BESIDE_PAGE.test(entry.name)
      return isFolder ? storiesIn(file, depth + 1) : []
    })
  return found.slice(0, MOST_FILES)
}
