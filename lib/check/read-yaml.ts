import { parseDocument } from 'yaml'
import type { AnyField } from '@/lib/model'
import { explainYamlError, type YamlProblem } from './explain-yaml-error'
import { missingSpaces } from './missing-space'

type Fields = Readonly<Record<string, AnyField>>

/** A fault of the syntax, at an offset of the text it was found in. */
type Found = YamlProblem & { readonly written: string }

/** A front matter as far as it can be read, and everything that is wrong with its syntax. */
export type ReadYaml = {
  /** Without it, more may be wrong than is told. */
  readonly document?: ReturnType<typeof parseDocument>
  /** The text that was read in the end: faults are mended in it, or their lines left out. */
  readonly text: string
  readonly problems: readonly Found[]
  /** The names of fields whose lines were left out. */
  readonly left: readonly string[]
}

/** One mended line may uncover another. */
const MOST_ROUNDS = 20

/**
 * Reads YAML. Where its syntax is wrong the fault is mended as it may be meant, or the line is left out,
 * and the rest is read all the same: so an editor is told of everything at once.
 */
export function readYaml(yaml: string, fields: Fields): ReadYaml {
  const problems: Found[] = []
  const left: string[] = []
  let text = yaml
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const document = parseDocument(text, { version: '1.2' })
    const found = yamlProblem(text, document, fields)
    if (!found) return { document, text, problems, left }
    const isTold = problems.some(
      ({ at, written }) => lineOf(written, at) === lineOf(text, found.at),
    )
    if (!isTold) problems.push({ ...found, written: text })
    text = found.edit && !isTold ? edited(text, found.edit) : withoutLine(text, found.at, left)
  }
  return { text, problems, left }
}

/** The fault to mend first: one error of the parser mostly brings others. */
function yamlProblem(
  yaml: string,
  { errors, warnings }: ReturnType<typeof parseDocument>,
  fields: Fields,
): YamlProblem | undefined {
  const [space] = missingSpaces(yaml, Object.keys(fields))
  const [first] = [...errors, ...warnings]
  return space ?? (first && explainYamlError(yaml, first, fields))
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}

function edited(text: string, { from, to, text: written }: NonNullable<YamlProblem['edit']>) {
  return text.slice(0, from) + written + text.slice(to)
}

/** Leaves out a line, and what is set in below it. Its name is added to `left`. */
function withoutLine(text: string, at: number, left: string[]): string {
  const lines = text.split('\n')
  const index = lineOf(text, at) - 1
  const depth = depthOf(lines[index])
  const name = /^[ \t-]*([\w-]+)[ \t]*:/.exec(lines[index] ?? '')?.[1]
  if (name) left.push(name)
  const end = lines.findIndex((line, below) => below > index && depthOf(line) <= depth)
  return lines.fill('', index, end < 0 ? lines.length : end).join('\n')
}

function depthOf(line = ''): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0
}
