import type { Root } from 'mdast'
import type { BodyProblem, Place } from '@/lib/model'
import { explainMdxError } from './explain-mdx-error'
import { parseMdx } from './parse-mdx'

/** Whoever mends so many faults looks again anyway. */
const MOST_FAULTS = 30

/** A text as a tree, where it can be read, and everything that kept it from being read. */
export type Parsed = { readonly root?: Root; readonly problems: readonly BodyProblem[] }

/**
 * Parses a document's whole text. The parser stops at the first fault; so each is blanked where it
 * stands and the rest parsed again, and an editor is told of all at once.
 */
export function parseAll(source: string): Parsed {
  const problems: BodyProblem[] = []
  let text = source
  const most = roundsFor(source)
  while (problems.length < most) {
    try {
      return { root: parseMdx(text), problems }
    } catch (error) {
      const problem = explainMdxError(error, text)
      const blanked = withoutFault(text, problem)
      problems.push(problem)
      if (blanked === undefined) return { problems }
      text = blanked
    }
  }
  return { problems }
}

/** The parser's time grows with the square of the marks: what could take long is parsed a few times only. */
function roundsFor(source: string): number {
  const marks = source.match(/[[<*_~`{&\\|]/g)?.length ?? 0
  const rounds = Math.min(4_000 / (50 + marks), 200_000 / source.length, MOST_FAULTS)
  return Math.max(1, Math.floor(rounds))
}

/** A tag as far as it goes, or the sign that was taken for the beginning of one. */
const TAG = /<(\/?)([\w.:@-]*)(?:(?:[^<>\n]|\n(?![ \t]*\n))*>)?/y

const OTHERS: readonly RegExp[] = [/<!--(?:[^\n]*?-->)?/y, /[{}]/y, /(?:import|export)\b/y]

/** The same text with blanks for a fault, so that every place stays; undefined where none can be seen. */
function withoutFault(text: string, place: Place): string | undefined {
  const at = offsetOf(text, place)
  const other = OTHERS.map((pattern) => matchAt(pattern, text, at)).find(Boolean)
  if (other) return blank(text, at, other[0].length)
  const start = text.lastIndexOf('<', at)
  const [tag = '', slash, name] = (start < 0 ? undefined : matchAt(TAG, text, start)) ?? []
  if (tag === '') return undefined
  const rest = blank(text, start, tag.length)
  const ending = `</${name}>`
  const end = slash === '' && !tag.endsWith('/>') ? rest.indexOf(ending, start) : -1
  return end < 0 ? rest : blank(rest, end, ending.length)
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

function offsetOf(text: string, { line, column }: Place): number {
  const lines = text.split('\n').slice(0, line - 1)
  return lines.reduce((sum, { length }) => sum + length + 1, 0) + column - 1
}

function blank(text: string, at: number, length: number): string {
  const blanks = text.slice(at, at + length).replace(/[^\n]/g, ' ')
  return text.slice(0, at) + blanks + text.slice(at + length)
}
