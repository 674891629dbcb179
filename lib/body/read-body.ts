import type { Root } from 'mdast'
import { type BodyFindings, splitFrontMatter } from '@/lib/model'
import { normalizeLetters } from '@/lib/shared/text'
import { adviceOn } from './advice'
import { linksOf } from './links'
import { mediaOf } from './media'
import { parseAll } from './parse-all'
import { exceededLimit } from './parse-limits'
import { picturesOf } from './pictures'
import { hasNothingToFind } from './plain-body'
import { skipPlain } from './skip-plain'
import { exceededTreeLimit } from './tree-limits'
import { unmeant } from './unmeant'
import { validateBody } from './validate-body'

/** What the MDX parser makes of a body, and what is in it. Without `root` it could not be read. */
export type ReadBody = BodyFindings & { readonly root?: Root }

const NOTHING = { pictures: [], media: [], links: [] }

/**
 * Reads the body of one document. Takes the whole file, front matter included, so that every position
 * is a line of the file. Never throws for what an editor wrote: that comes back as `problems`.
 */
export function readBody(source: string): ReadBody {
  const tangled = exceededLimit(source)
  if (tangled) return { ...NOTHING, problems: [tangled] }
  const { root, problems } = parseAll(source)
  const tooMuch = root && exceededTreeLimit(root)
  if (!root || tooMuch) return { ...NOTHING, problems: tooMuch ? [...problems, tooMuch] : problems }
  const found = [...validateBody(root, source), ...adviceOn(root), ...unmeant(root, source)]
  return {
    ...(problems.length === 0 && { root }),
    problems: [...problems, ...found],
    pictures: picturesOf(root),
    media: mediaOf(root),
    links: linksOf(root),
  }
}

/**
 * What is wrong in a body and what it refers to, at the least cost: a plain body is not parsed. Takes
 * the whole file; a file without front matter has no body yet.
 */
export function lookAtBody(written: string): BodyFindings {
  const source = normalizeLetters(written)
  const frontMatter = splitFrontMatter(source)
  const isPlain = !frontMatter || hasNothingToFind(frontMatter.body.trim())
  if (isPlain) return { ...NOTHING, problems: [] }
  const { root: _root, ...findings } = readQuickly(source) ?? readBody(source)
  return findings
}

/** Longer bodies are measured as they are, in characters. */
const SHORT = 30_000

/** What is found without the plain paragraphs; a body with something wrong is better read whole. */
function readQuickly(source: string): ReadBody | undefined {
  if (source.length > SHORT) return undefined
  const skipped = skipPlain(source)
  const found = skipped === undefined ? undefined : readBody(skipped)
  return found?.problems.length === 0 ? found : undefined
}
