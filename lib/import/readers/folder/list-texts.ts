import { readdirSync } from 'node:fs'
import path from 'node:path'

/** More texts than any folder of a generator has, and deeper ones. */
const MOST_FILES = 500_000
const DEEPEST = 32

/** What generators make, or keep their programs in: no text of anybody's is in there. */
const SKIPPED =
  /^(?:node_modules|public|_site|dist|build|vendor|themes|layouts|_layouts|_includes|_sass|_data|resources|archetypes|static|assets|\..*)$/

const TEXT = /\.(?:md|markdown|mdx|mdown)$/i
/** Of Jekyll, posts may be HTML. */
const HTML_POST = /(?:^|\/)_posts\/(?:[^/]+\/)*[^/]+\.html?$/i
/** Files beside texts that are none. */
const NOTE = /^(?:readme|changelog|license|contributing|code_of_conduct)\b/i

/** The texts below folders of a generator, by their paths below its own folder. Links are not followed. */
export function listTexts(folder: string, roots: readonly string[]): string[] {
  const found: string[] = []
  const walk = (below: string, depth: number): void => {
    const entries = readdirSync(path.join(folder, below), { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = below === '.' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory() && depth < DEEPEST && !SKIPPED.test(entry.name)) walk(name, depth + 1)
      else if (
        entry.isFile() &&
        (TEXT.test(entry.name) || HTML_POST.test(name)) &&
        !NOTE.test(entry.name) &&
        found.length < MOST_FILES
      )
        found.push(name)
    }
  }
  for (const root of roots) walk(root, 0)
  return [...new Set(found)]
}
