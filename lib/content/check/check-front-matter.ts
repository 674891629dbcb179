import {
  isAlias,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml'
import { wordsOf } from '../../text/fold'
import { nearest } from '../../text/nearest'
import { type DocumentModel, type Field, partsOf } from '../model'
import { CALLED_ELSEWHERE } from '../model/called-elsewhere'
import { isError } from '../model/codes'
import type { Place } from '../model/place'
import type { Edit, Problem, Wording } from '../model/problem'
import { splitFrontMatter } from '../model/split-front-matter'
import { checkField } from './check-field'
import { UNSEEN } from './check-text'
import { compareFields } from './compare-fields'
import { bodyWithin, explainFrontMatter, notClosed } from './explain-front-matter'
import { explainYamlError } from './explain-yaml-error'
import { missingSpaces } from './missing-space'
import * as wording from './wording'

type Ranged = { range?: readonly number[] | null } | null

/**
 * How a value may be mended without asking: put in quotes, put in quotes with all that follows on its
 * line, or written as the given text.
 */
export type Mend = 'quote' | 'quote line' | { readonly text: string }

/** Where problems of one document are put down. */
export type Report = (node: Ranged, text: Wording, mend?: Mend) => void

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
  const tell = (at: number, text: Wording, edit?: Edit) => {
    const inFile = edit && { text: edit.text, from: edit.from + offset, to: edit.to + offset }
    problems.push({ file, ...placeAt(at), ...text, ...(inFile && { edit: inFile }) })
  }
  const isBroken = document.errors.length + document.warnings.length > 0
  const bodyAt = isBroken ? bodyWithin(yaml) : -1
  if (bodyAt >= 0) return { ...UNREADABLE, problems: [notClosed(file, placeAt(bodyAt).line)] }
  for (const { at, wording: text, edit } of yamlProblems(yaml, document, model))
    tell(at, text, edit)
  if (problems.length > 0) return { ...UNREADABLE, problems }
  const report: Report = (node, text, mend) =>
    tell(node?.range?.[0] ?? 0, text, mend && editFor(yaml, node, mend))
  // Written as an escape (`"\x1b"`), a character only shows once YAML has been read.
  visit(document, {
    Scalar: (_key, node) => {
      const isHidden = typeof node.value === 'string' && UNSEEN.test(node.value)
      if (isHidden && !UNSEEN.test(yaml)) report(node, wording.unseenCharacter())
    },
  })
  if (isMap<Node, Node>(document.contents))
    checkFields(document.contents, { fields: model.fields, report, now })
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

/** One error of the parser mostly brings others: the first of a line is the one to mend. */
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

function editFor(yaml: string, node: Ranged, mend: Mend): Edit {
  const [from = 0, to = 0] = node?.range ?? []
  if (typeof mend === 'object') return { from, to, text: mend.text }
  const rest = /[^\r\n]*/.exec(yaml.slice(from))?.[0].trimEnd() ?? ''
  const written = mend === 'quote' ? yaml.slice(from, to) : rest
  return { from, to: from + written.length, text: JSON.stringify(written) }
}

/** What the fields of a mapping are checked against. `now` is milliseconds since 1970. */
export type FieldCheck = {
  readonly fields: Readonly<Record<string, Field>>
  readonly report: Report
  readonly now: number
}

/** Checks the pairs of a mapping: unknown keys, missing ones, and each value by its field. */
export function checkFields(mapping: YAMLMap<Node, Node | null>, check: FieldCheck): void {
  // What is only misspelt is not missing besides.
  const meant = mapping.items.map((pair) => checkPair(pair, check))
  for (const [name, field] of Object.entries(check.fields)) {
    if (field.required && !meant.includes(name)) {
      check.report(mapping.items[0]?.key ?? mapping, wording.missingField(name, field))
    }
  }
}

/** Checks one pair; returns the name of the field that is meant by it, as far as it can be told. */
function checkPair({ key, value }: Pair<Node, Node | null>, check: FieldCheck): string | undefined {
  const name = nameOf(key)
  const field = Object.hasOwn(check.fields, name) ? check.fields[name] : undefined
  if (!field) return checkUnknown(key, name, check)
  if (hasYamlMark(value)) check.report(value, wording.yamlMark())
  else checkField({ name, field, place: value ?? key, value }, check)
  return name
}

function checkUnknown(key: Node, name: string, { fields, report }: FieldCheck): string | undefined {
  const parent = parentOf(name, fields)
  const guess = parent ?? nearestField(name, fields)
  report(key, parent ? wording.notSetIn(name, parent) : wording.unknownKey(name, guess))
  return guess
}

/** An alias (`*a`), an anchor (`&a`) or a type (`!!binary`): whoever wrote it meant the sign itself. */
export function hasYamlMark(value: Node | null): boolean {
  return isAlias(value) || Boolean(value && (value.tag || ('anchor' in value && value.anchor)))
}

/** The field that has parts of this name, where only one has. */
function parentOf(name: string, fields: Readonly<Record<string, Field>>): string | undefined {
  const parents = Object.entries(fields).filter(([, { type }]) =>
    Object.hasOwn(partsOf(type), name),
  )
  return parents.length === 1 ? parents[0]?.[0] : undefined
}

/** An editor may have written what the field is called in Vietnamese, or in another program. */
function nearestField(name: string, fields: Readonly<Record<string, Field>>): string | undefined {
  const spoken = fold(name)
  const called = Object.entries(fields).find(([field, { label }]) =>
    [label, ...(CALLED_ELSEWHERE[field] ?? [])].some((other) => fold(other) === spoken),
  )
  return called?.[0] ?? nearest(name, Object.keys(fields))
}

/** `Tác giả`, `tac-gia` and `TAC GIA` are one name. */
function fold(name: string): string {
  return wordsOf(name)
    .map(({ folded }) => folded)
    .join('')
}

function nameOf(key: Node): string {
  return isScalar(key) ? String(key.value) : ''
}
