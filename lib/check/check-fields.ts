import { isScalar, type Node, type Pair, type YAMLMap } from 'yaml'
import { type AnyField, CALLED_ELSEWHERE, partsOf } from '@/lib/model'
import { nearest, wordsOf } from '@/lib/shared/text'
import { checkField } from './check-field'
import { isEmptyNode } from './empty-values'
import { type FieldCheck, hasYamlMark } from './field-check'
import * as wording from './wording'

/** Checks the pairs of a mapping: unknown keys, missing ones, and each value by its field. */
export function checkFields(mapping: YAMLMap<Node, Node | null>, given: FieldCheck): void {
  const check = { ...given, fields: settledFields(mapping, given.fields) }
  // What is only misspelt is not missing besides.
  const meant = mapping.items.map((pair) => checkPair(pair, check))
  for (const [name, field] of Object.entries(check.fields)) {
    if (field.required && !meant.includes(name) && !check.left.includes(name)) {
      check.report(mapping.items[0]?.key ?? mapping, wording.missingField(name, field))
    }
  }
}

/** The fields as this mapping needs them: some have to be written where another one is not. */
function settledFields(
  mapping: YAMLMap<Node, Node | null>,
  fields: Readonly<Record<string, AnyField>>,
): Readonly<Record<string, AnyField>> {
  const written = mapping.items
    .filter(({ value }) => !isEmptyNode(value))
    .map(({ key }) => nameOf(key))
  const settled = Object.entries(fields).map(([name, field]) => {
    const { requiredUnless } = field
    const isNeeded = requiredUnless !== undefined && !written.includes(requiredUnless)
    return [name, isNeeded ? { ...field, required: true as const } : field] as const
  })
  return Object.fromEntries(settled)
}

/** Checks one pair; returns the name of the field that is meant by it, as far as it is known. */
function checkPair({ key, value }: Pair<Node, Node | null>, check: FieldCheck): string | undefined {
  const name = nameOf(key)
  const field = Object.hasOwn(check.fields, name) ? check.fields[name] : undefined
  if (!field) return checkUnknown(key, name, check)
  if (hasYamlMark(value)) check.report(value, wording.yamlMark())
  else checkField({ name, field, place: value ?? key, value }, check)
  return name
}

function checkUnknown(key: Node, name: string, { fields, report }: FieldCheck): string | undefined {
  const choice = choiceOf(name, fields)
  if (choice !== undefined) {
    report(key, wording.optionAsKey(name, choice))
    return choice
  }
  const parent = parentOf(name, fields)
  const guess = parent ?? nearestField(name, fields)
  report(key, parent ? wording.notSetIn(name, parent) : wording.unknownKey(name, guess))
  return guess
}

/** The field that may be this word: `lead:` for `kind: lead`. */
function choiceOf(name: string, fields: Readonly<Record<string, AnyField>>): string | undefined {
  return Object.entries(fields).find(
    ([, { required, options = {} }]) => required && Object.hasOwn(options, name),
  )?.[0]
}

/** The field that has parts of this name, where only one has. */
function parentOf(name: string, fields: Readonly<Record<string, AnyField>>): string | undefined {
  const parents = Object.entries(fields).filter(([, field]) => Object.hasOwn(partsOf(field), name))
  return parents.length === 1 ? parents[0]?.[0] : undefined
}

/** An editor may have written what the field is called in Vietnamese, or in another program. */
function nearestField(
  name: string,
  fields: Readonly<Record<string, AnyField>>,
): string | undefined {
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
