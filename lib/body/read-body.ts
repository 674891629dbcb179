import type { Root } from 'mdast'
import { type BodyFindings, type BodyProblem, splitFrontMatter } from '@/lib/model'
import { adviceOn } from './advice'
import { explainMdxError } from './explain-mdx-error'
import { linksOf } from './links'
import { mediaOf } from './media'
import { exceededLimit } from './parse-limits'
import { parseMdx } from './parse-mdx'
import { picturesOf } from './pictures'
import { isPlainBody } from './plain-body'
import { skipPlain } from './skip-plain'
import { exceededTreeLimit } from './tree-limits'
import { validateBody } from './validate-body'

/** What the MDX parser makes of a body, and what is in it. Without `root` it could not be read. */
export type ReadBody = BodyFindings & { readonly root?: Root }

/**
 * Reads the body of one document. Takes the whole file, front matter included, so that every position
 * is a line of the file. Never throws for what an editor wrote: that comes back as `problems`.
 */
export function readBody(source: string): ReadBody {
  const parsed = parse(source)
  if ('problem' in parsed) return { problems: [parsed.problem], pictures: [], media: [], links: [] }
  const { root } = parsed
  return {
    root,
    problems: [...validateBody(root), ...adviceOn(root)],
    pictures: picturesOf(root),
    media: mediaOf(root),
    links: linksOf(root),
  }
}

/**
 * What is wrong in a body and what it refers to, at the least cost: a plain body is not parsed. Takes
 * the whole file; a file without front matter has no body yet.
 */
export function lookAtBody(source: string): BodyFindings {
  const frontMatter = splitFrontMatter(source)
  const isPlain = !frontMatter || isPlainBody(frontMatter.body.trim())
  if (isPlain) return { problems: [], pictures: [], media: [], links: [] }
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

function parse(source: string): { root: Root } | { problem: BodyProblem } {
  const problem = exceededLimit(source)
  if (problem) return { problem }
  try {
    const root = parseMdx(source)
    const tooMuch = exceededTreeLimit(root)
    return tooMuch ? { problem: tooMuch } : { root }
  } catch (error) {
    return { problem: explainMdxError(error, source) }
  }
}
