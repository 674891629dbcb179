import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { slugOfPath } from '@/lib/check'
import { splitFrontMatter } from '@/lib/model'
import { parseTime } from '@/lib/shared/time'
import type { Names, Placed, Seen } from './plan'

/**
 * The places stories were given before, by their ids: from an import's own file, which is written before any story
 * is, so that whatever is killed in between, each comes to the same place again.
 */
export function readPlaces(file: string): Map<string, string> {
  const places = new Map<string, string>()
  if (!existsSync(file)) return places
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [id, place] = line.split('\t')
    if (id && place?.endsWith('.mdx')) places.set(id, place)
  }
  return places
}

/** Adds the places of stories that had none. */
export function addPlaces(
  file: string,
  known: ReadonlyMap<string, string>,
  placed: Iterable<Placed>,
): void {
  const lines = [...placed]
    .filter(({ seen }) => !known.has(seen.id))
    .map(({ seen, path: place }) => `${seen.id.replace(/[\t\n]/g, ' ')}\t${place}\n`)
  mkdirSync(path.dirname(file), { recursive: true })
  appendFileSync(file, lines.join(''))
}

/** What stands in the way of new stories: the documents of a content folder that no import before has put there. */
export function namesIn(out: string, known: ReadonlyMap<string, string>): Names {
  const own = new Set(known.values())
  const folder = path.join(out, 'articles')
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.mdx'))
    : []
  const others = files
    .map((it) => `articles/${it.split(path.sep).join('/')}`)
    .filter((it) => !own.has(it))
  const taken = new Map(others.map((file) => [slugOfPath(file), file]))
  return { known, taken, isOf: (file, seen) => isOf(path.join(out, file), seen) }
}

/** Whether a document is a story's, told by its title and time, where nobody remembers. */
function isOf(file: string, { title, publishedAt }: Seen): boolean {
  try {
    const fields = parse(splitFrontMatter(readFileSync(file, 'utf8'))?.yaml ?? '', {
      schema: 'failsafe',
    }) as { title?: unknown; publishedAt?: unknown } | null
    const at = typeof fields?.publishedAt === 'string' ? parseTime(fields.publishedAt) : undefined
    return fields?.title === title && at !== undefined && at === wholeSecond(publishedAt)
  } catch {
    // Not a document that can be read.
    return false
  }
}

/** Documents write times to the second. */
function wholeSecond(at: number | undefined): number | undefined {
  return at === undefined ? undefined : Math.floor(at / 1_000) * 1_000
}
