import { isMap, type Node, visit } from 'yaml'
import {
  type AnyField,
  type DocumentModel,
  type Edit,
  isError,
  type Place,
  type Problem,
  placeAt,
  splitFrontMatter,
  type Wording,
} from '@/lib/model'
import { checkFields } from './check-fields'
import { UNSEEN } from './check-text'
import { compareFields } from './compare-fields'
import { withoutEmpty } from './empty-values'
import { bodyWithin, explainFrontMatter, notClosed } from './explain-front-matter'
import type { Autofix, Ranged, Report } from './field-check'
import { type ReadYaml, readYaml } from './read-yaml'
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
  const { yaml, firstLine } = frontMatter
  const read = readYaml(yaml, model.fields)
  const bodyAt = read.problems.length > 0 ? bodyWithin(yaml) : -1
  if (bodyAt >= 0) {
    const line = placeAt(yaml, bodyAt).line + firstLine - 1
    return { ...UNREADABLE, problems: [notClosed(file, line)] }
  }
  const checked = checkYaml(file, { ...frontMatter, read }, model.fields, now)
  if (checked.problems.some(isError)) return checked
  const { values, placeOf } = checked
  const compared = compareFields(values, now).map(({ field, ...text }) => ({
    ...{ file, ...placeOf([field]) },
    ...text,
  }))
  return { values, placeOf, problems: [...checked.problems, ...compared] }
}

/** YAML in a file: from which offset and line on, and as far as it could be read. */
type Yaml = {
  readonly yaml: string
  readonly offset: number
  readonly firstLine: number
  readonly read: ReadYaml
}

/** Checks YAML, a whole file or a front matter, against the fields it may have. */
export function checkYaml(
  file: string,
  { yaml, offset, firstLine, read }: Yaml,
  fields: Readonly<Record<string, AnyField>>,
  now: number,
): CheckedFrontMatter {
  const { document, text, problems: inYaml, left } = read
  const problems: Problem[] = []
  const placeIn = (written: string, at: number): Place => {
    const { line, column } = placeAt(written, at)
    return { line: line + firstLine - 1, column }
  }
  const add = (place: Place, told: Wording, edit?: Edit) => {
    const inFile = edit && { text: edit.text, from: edit.from + offset, to: edit.to + offset }
    problems.push({ file, ...place, ...told, ...(inFile && { edit: inFile }) })
  }
  for (const { at, wording: told, edit, written } of inYaml)
    add(placeIn(written, at), told, written === yaml ? edit : undefined)
  if (!document) return { ...UNREADABLE, problems }
  const report: Report = (node, told, autofix) =>
    add(
      placeIn(text, node?.range?.[0] ?? 0),
      told,
      autofix && text === yaml ? editFor(yaml, node, autofix) : undefined,
    )
  // Written as an escape (`"\x1b"`), a character only shows once YAML has been read.
  visit(document, {
    Scalar: (_key, node) => {
      const isHidden = typeof node.value === 'string' && UNSEEN.test(node.value)
      if (isHidden && !UNSEEN.test(text)) report(node, wording.unseenCharacter())
    },
  })
  if (isMap<Node, Node>(document.contents))
    checkFields(document.contents, {
      fields,
      report,
      now,
      checkParts: checkFields,
      left,
    })
  else if (document.contents !== null || needsAny(fields)) report(null, wording.noFields())
  if (problems.some(isError)) return { ...UNREADABLE, problems }
  const placeOf = (path: readonly string[]) => {
    const node = document.getIn(path, true) as Ranged | undefined
    return placeIn(text, node?.range?.[0] ?? 0)
  }
  const values = withoutEmpty((document.toJS() ?? {}) as Record<string, unknown>)
  return { values, placeOf, problems }
}

/** Whether nothing at all is less than has to be written. */
function needsAny(fields: Readonly<Record<string, AnyField>>): boolean {
  return Object.values(fields).some(({ required }) => required)
}

function editFor(yaml: string, node: Ranged, autofix: Autofix): Edit {
  const [from = 0, to = 0] = node?.range ?? []
  if (typeof autofix === 'object') return { from, to, text: autofix.text }
  const rest = /[^\r\n]*/.exec(yaml.slice(from))?.[0].trimEnd() ?? ''
  const written = autofix === 'quote' ? yaml.slice(from, to) : rest
  return { from, to: from + written.length, text: JSON.stringify(written) }
}
