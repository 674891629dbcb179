import { isMap, LineCounter, type Node, parseDocument, visit } from 'yaml'
import {
  type DocumentModel,
  type Edit,
  isError,
  type Place,
  type Problem,
  splitFrontMatter,
  type Wording,
} from '@/lib/model'
import { checkFields } from './check-fields'
import { UNSEEN } from './check-text'
import { compareFields } from './compare-fields'
import { bodyWithin, explainFrontMatter, notClosed } from './explain-front-matter'
import { explainYamlError } from './explain-yaml-error'
import type { Autofix, Ranged, Report } from './field-check'
import { missingSpaces } from './missing-space'
import * as wording from './wording'

/** What a front matter says, as far as it can be read, and what is wrong with it. */
export type CheckedFrontMatter = {
  readonly problems: readonly Problem[]
  /** The fields by their names; none while any of them is wrong. */
  readonly values: Readonly<Record<string, unknown>>
  /** Where a field's value is written: `['cover', 'src']`. */
  readonly placeOf: (path: readonly string[]) => Place
}

const UNREADABLE = { values: {}, placeOf: () => ({ line: 1, column: 1 }) }

/**
 * Checks the front matter of one document against its model.
 *
 * Takes the file's path below the content folder, its whole text, and `now` in milliseconds since
 * 1970; returns every problem found, each at its line. Without an error among them contentlayer2
 * will accept the fields.
 */
export function checkFrontMatter(
  file: string,
  source: string,
  model: DocumentModel,
  now: number,
): CheckedFrontMatter {
  const frontMatter = splitFrontMatter(source)
  if (!frontMatter) return { ...UNREADABLE, problems: [explainFrontMatter(file, source)] }
  const { yaml, offset, firstLine } = frontMatter
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, version: '1.2' })
  const problems: Problem[] = []
  const placeAt = (at: number): Place => {
    const { line, col } = lines.linePos(at)
    return { line: line + firstLine - 1, column: col }
  }
  const add = (at: number, text: Wording, edit?: Edit) => {
    const inFile = edit && { text: edit.text, from: edit.from + offset, to: edit.to + offset }
    problems.push({ file, ...placeAt(at), ...text, ...(inFile && { edit: inFile }) })
  }
  const isBroken = document.errors.length + document.warnings.length > 0
  const bodyAt = isBroken ? bodyWithin(yaml) : -1
  if (bodyAt >= 0) return { ...UNREADABLE, problems: [notClosed(file, placeAt(bodyAt).line)] }
  for (const { at, wording: text, edit } of yamlProblems(yaml, document, model)) add(at, text, edit)
  if (problems.length > 0) return { ...UNREADABLE, problems }
  const report: Report = (node, text, autofix) =>
    add(node?.range?.[0] ?? 0, text, autofix && editFor(yaml, node, autofix))
  // Written as an escape (`"\x1b"`), a character only shows once YAML has been read.
  visit(document, {
    Scalar: (_key, node) => {
      const isHidden = typeof node.value === 'string' && UNSEEN.test(node.value)
      if (isHidden && !UNSEEN.test(yaml)) report(node, wording.unseenCharacter())
    },
  })
  if (isMap<Node, Node>(document.contents))
    checkFields(document.contents, {
      fields: model.fields,
      report,
      now,
      checkParts: checkFields,
    })
  else report(null, wording.noFields())
  if (problems.some(isError)) return { ...UNREADABLE, problems }
  const placeOf = (path: readonly string[]) => {
    const node = document.getIn(path, true) as Ranged | undefined
    return placeAt(node?.range?.[0] ?? 0)
  }
  const values = document.toJS() as Record<string, unknown>
  const compared = compareFields(values, now).map(({ field, ...text }) => ({
    ...{ file, ...placeOf([field]) },
    ...text,
  }))
  return { values, placeOf, problems: [...problems, ...compared] }
}

/** One error of the parser mostly brings others: the first of a line is the one to autofix. */
function yamlProblems(
  yaml: string,
  { errors, warnings }: ReturnType<typeof parseDocument>,
  model: DocumentModel,
) {
  const spaces = missingSpaces(yaml, Object.keys(model.fields))
  if (spaces.length > 0) return spaces
  const explained = [...errors, ...warnings].map((error) =>
    explainYamlError(yaml, error, model.fields),
  )
  const lineOf = (at: number) => yaml.slice(0, at).split('\n').length
  const seen = new Set<number>()
  return explained.filter(({ at }) => !seen.has(lineOf(at)) && seen.add(lineOf(at))).slice(0, 3)
}

function editFor(yaml: string, node: Ranged, autofix: Autofix): Edit {
  const [from = 0, to = 0] = node?.range ?? []
  if (typeof autofix === 'object') return { from, to, text: autofix.text }
  const rest = /[^\r\n]*/.exec(yaml.slice(from))?.[0].trimEnd() ?? ''
  const written = autofix === 'quote' ? yaml.slice(from, to) : rest
  return { from, to: from + written.length, text: JSON.stringify(written) }
}
