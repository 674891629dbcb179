import { isAlias, isMap, isScalar, LineCounter, type Node, type Pair, parseDocument } from 'yaml'
import type { DocumentModel, Field } from '../model'
import { checkField } from './check-field'
import { nearest } from './nearest'
import type { Problem } from './problem'
import { splitFrontMatter } from './split-front-matter'
import * as wording from './wording'

/** Where problems of one document are put down. */
export type Report = (
  node: { range?: readonly number[] | null } | null,
  text: wording.Wording,
) => void

/**
 * Checks the front matter of one document against its model.
 *
 * Takes the file's path below the content folder and its whole text; returns every problem found,
 * each at its line. An empty list means contentlayer2 will accept the fields.
 */
export function checkFrontMatter(file: string, source: string, model: DocumentModel): Problem[] {
  const frontMatter = splitFrontMatter(source)
  if (!frontMatter) return [{ file, line: 1, column: 1, ...wording.noFrontMatter() }]
  const lines = new LineCounter()
  const document = parseDocument(frontMatter.yaml, { lineCounter: lines, version: '1.2' })
  const problems: Problem[] = []
  const at = (offset: number, text: wording.Wording) => {
    const { line, col } = lines.linePos(offset)
    problems.push({ file, line: line + frontMatter.firstLine - 1, column: col, ...text })
  }
  for (const error of [...document.errors, ...document.warnings])
    at(error.pos[0], wording.brokenYaml(error.message))
  if (problems.length > 0) return problems
  const report: Report = (node, text) => at(node?.range?.[0] ?? 0, text)
  if (isMap<Node, Node>(document.contents))
    checkFields(document.contents.items, model.fields, report)
  else report(null, wording.noFrontMatter())
  return problems
}

/** Checks the pairs of a mapping: unknown keys, missing ones, and each value by its field. */
export function checkFields(
  pairs: readonly Pair<Node, Node | null>[],
  fields: Readonly<Record<string, Field>>,
  report: Report,
): void {
  for (const pair of pairs) checkPair(pair, fields, report)
  const written = pairs.map(({ key }) => nameOf(key))
  for (const [name, field] of Object.entries(fields)) {
    if (field.required && !written.includes(name)) {
      report(pairs[0]?.key ?? null, wording.missingField(name, field))
    }
  }
}

function checkPair(
  { key, value }: Pair<Node, Node | null>,
  fields: Readonly<Record<string, Field>>,
  report: Report,
): void {
  const name = nameOf(key)
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (!field) {
    report(key, wording.unknownKey(name, nearest(name, Object.keys(fields))))
  } else if (isAlias(value) || (value && 'anchor' in value && value.anchor)) {
    report(value, wording.yamlAlias())
  } else {
    checkField(name, field, value ?? key, value, report)
  }
}

function nameOf(key: Node): string {
  return isScalar(key) ? String(key.value) : ''
}
