import { isMap, isScalar, isSeq, type Node } from 'yaml'
import { parseTime } from '../../time/vietnam-time'
import { isSafeLink } from '../body/safe-link'
import { CORRECTION_PARTS, type Field, PICTURE_PARTS, SOURCE_PARTS } from '../model'
import { isSection, SECTIONS } from '../sections'
import { checkFields, type Report } from './check-front-matter'
import { nearest } from './nearest'
import { isSlug } from './slug-form'
import * as wording from './wording'

/**
 * Checks the value of one field. `place` is the node an editor is pointed to when there is no
 * value at all.
 */
export function checkField(
  name: string,
  field: Field,
  place: Node,
  value: Node | null,
  report: Report,
): void {
  if (value === null || (isScalar(value) && value.value === null)) {
    if (field.required) report(place, wording.missingField(name, field))
    else report(place, wording.emptyField(name))
    return
  }
  const text = problemOf(name, field, value, report)
  if (text) report(value, text)
}

function problemOf(
  name: string,
  field: Field,
  value: Node,
  report: Report,
): wording.Wording | undefined {
  const scalar = isScalar(value) ? value.value : undefined
  switch (field.type) {
    case 'text':
      return textProblem(name, field, value)
    case 'section':
      return isSection(scalar) ? undefined : unknownSection(scalar)
    case 'datetime':
      return timeProblem(name, scalar)
    case 'flag':
      return typeof scalar === 'boolean' ? undefined : wording.notAFlag(name)
    case 'integer':
      return Number.isSafeInteger(scalar) ? undefined : wording.notAnInteger(name)
    case 'slug':
      return isSlug(scalar) ? undefined : wording.notASlug(name)
    case 'link':
      return isWebLink(scalar) ? undefined : wording.notALink(name)
    case 'text-list':
      return isListOf(value, isText) ? undefined : wording.notAList(name, field)
    case 'slug-list':
      return isListOf(value, isSlug) ? undefined : wording.notAList(name, field)
    case 'corrections':
      return checkCorrections(name, field, value, report)
    case 'picture':
      return checkParts(name, field, value, PICTURE_PARTS, report)
    case 'source':
      return isScalar(value)
        ? textProblem(name, field, value)
        : checkParts(name, field, value, SOURCE_PARTS, report)
  }
}

function textProblem(name: string, field: Field, value: Node): wording.Wording | undefined {
  if (!isScalar(value) || typeof value.value !== 'string') return wording.notText(name, field)
  if (value.value.trim() === '') return wording.missingField(name, field)
  // YAML takes ` #…` after an unquoted value for a comment and drops it without a word.
  if (value.type === 'PLAIN' && value.comment) return wording.cutByHash(name)
  return undefined
}

function unknownSection(value: unknown): wording.Wording {
  return wording.unknownSection(String(value), nearest(String(value), SECTIONS), SECTIONS)
}

function timeProblem(name: string, value: unknown): wording.Wording | undefined {
  if (typeof value === 'string' && parseTime(value) !== undefined) return undefined
  return wording.notATime(name, String(value))
}

function isWebLink(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\/[^/\s]/i.test(value) && isSafeLink(value)
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

function isListOf(list: Node, isItem: (value: unknown) => boolean): boolean {
  return isSeq(list) && list.items.every((item) => isScalar(item) && isItem(item.value))
}

function checkCorrections(
  name: string,
  field: Field,
  list: Node,
  report: Report,
): wording.Wording | undefined {
  if (!isSeq<Node>(list)) return wording.notAList(name, field)
  for (const item of list.items) {
    const text = checkParts(name, field, item, CORRECTION_PARTS, report)
    if (text) report(item, text)
  }
  return undefined
}

function checkParts(
  name: string,
  field: Field,
  value: Node,
  parts: Readonly<Record<string, Field>>,
  report: Report,
): wording.Wording | undefined {
  if (!isMap<Node, Node>(value)) return wording.notAMapping(name, field, Object.keys(parts))
  checkFields(value.items, parts, report)
  return undefined
}
