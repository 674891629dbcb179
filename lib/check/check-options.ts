import { statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Archive } from './check-archive'

/** What a check needs besides its words. `now` is milliseconds since 1970. */
export type CheckContext = Archive & { readonly now: number; readonly workingDir: string }

/** What a check is asked; `targets` are files and folders below the content folder, none means all. */
export type CheckOrder = {
  readonly targets: readonly string[]
  readonly fix: boolean
  readonly json: boolean
  /** Whether advice is left out. */
  readonly errors: boolean
}

/** Reads the words of the command; files may be named from the working folder or the content folder. */
export function readCheckOrder(
  words: readonly string[],
  context: CheckContext,
): CheckOrder | { readonly refused: string } {
  let parsed: { values: Omit<CheckOrder, 'targets'>; positionals: string[] }
  try {
    parsed = parseArgs({ args: [...words], allowPositionals: true, options: OPTIONS })
  } catch (error) {
    return { refused: `${USAGE}\n  (${error instanceof Error ? error.message : error})` }
  }
  const targets: string[] = []
  for (const word of parsed.positionals) {
    const target = placeOfWord(word, context)
    if (target === undefined) return { refused: notThere(word) }
    targets.push(target)
  }
  return { ...parsed.values, targets }
}

/** The path below the content folder; undefined when nothing is there. */
function placeOfWord(word: string, { workingDir, contentDir }: CheckContext): string | undefined {
  const places = [workingDir, contentDir].map((dir) => path.resolve(dir, word))
  const found = places.find((place) => statSync(place, { throwIfNoEntry: false }))
  if (found === undefined) return undefined
  const relative = path.relative(contentDir, found).split(path.sep).join('/')
  return relative.startsWith('..') ? undefined : relative
}

function notThere(word: string): string {
  return `Không thấy ${word} trong thư mục nội dung. Xem lại tên tệp.\n  (no such file in the content folder)`
}

const USAGE = 'Cách dùng: npm run check -- [TỆP HOẶC THƯ MỤC…] [--fix] [--json] [--errors]'

const OPTIONS = {
  fix: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  errors: { type: 'boolean', default: false },
} as const
