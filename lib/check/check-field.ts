import { isMap, isScalar, isSeq, type Node } from 'yaml'
import { hasAddressSign, isLocalLink, isSafeLink, localLink, signInName } from '@/lib/body'
import { isSection, renamedSection, sectionIds } from '@/lib/config'
import {
  type AnyField,
  CORRECTION_PARTS,
  PICTURE_PARTS,
  readFocus,
  SOURCE_PARTS,
  UPDATE_PARTS,
  type Wording,
} from '@/lib/model'
import { nearest } from '@/lib/shared/text'
import { checkParts, type Valued } from './check-parts'
import { checkTime } from './check-time'
import { isEmptyNode, isText } from './empty-values'
import { type FieldCheck, hasYamlMark } from './field-check'
import { checkMappings, checkSetting } from './settings/check-setting'
import { isSlug } from './slug-form'
import * as wording from './wording'

/** `place` is where to point when there is no value at all. */
type Written = Omit<Valued, 'value'> & { readonly place: Node; readonly value: Node | null }

/** Checks the value of one field. */
export function checkField(written: Written, check: FieldCheck): void {
  const { value, field } = written
  if (!field.required && isEmptyNode(value) && !hasCut(value)) return
  if (value === null || (isScalar(value) && value.value === null)) {
    reportEmpty(written, check)
    return
  }
  const text = problemOf({ ...written, value }, check)
  if (text) check.report(value, text)
}

/** Nothing is written, or only what YAML takes for nothing: `#Gốm`, `null`, `~`. */
function reportEmpty({ name, field, place, value }: Written, { report }: FieldCheck): void {
  const { comment, source = '' } = isScalar(value) ? value : {}
  if (isCutByHash(value) && comment) {
    report(place, wording.cutByHash(name, '', comment), 'quote line')
  } else if (source !== '' && field.type === 'text') {
    report(place, wording.readAsOther(name, field, source), 'quote')
  } else report(place, wording.emptyRequired(name, field))
}

/** `tags: #Gốm`: what was meant for the value is a note to YAML. */
function isCutByHash(value: Node | null): boolean {
  return isScalar(value) && value.value === null && isText(value.comment)
}

/** Whether anything within a value is cut off by `#`. */
function hasCut(value: Node | null): boolean {
  if (isMap<Node, Node>(value)) return value.items.some((pair) => hasCut(pair.value))
  if (isSeq<Node>(value)) return value.items.some(hasCut)
  return isCutByHash(value)
}

function problemOf(written: Valued, check: FieldCheck): Wording | undefined {
  const { name, field, value } = written
  const scalar = isScalar(value) ? value.value : undefined
  switch (field.type) {
    case 'text':
      return checkTextField(written, check)
    case 'section':
      return isSection(scalar) ? undefined : notASection(written, check)
    case 'datetime':
      return checkTimeField(written, scalar, check)
    case 'flag':
      return typeof scalar === 'boolean' ? undefined : wording.notAFlag(name)
    case 'integer':
      return isRank(scalar) ? undefined : wording.notAnInteger(name)
    case 'slug':
      return isSlug(scalar) ? undefined : wording.notASlug(name)
    case 'language':
      return isLanguage(scalar) ? undefined : wording.notALanguage(name)
    case 'link':
      return linkProblem(name, scalar)
    case 'focus':
      return isFocus(scalar) ? undefined : wording.notAFocus(name)
    case 'text-list':
      return checkList(written, isText, check)
    case 'slug-list':
      return checkList(written, isSlug, check)
    case 'corrections':
      return checkNotes(written, CORRECTION_PARTS, check)
    case 'updates':
      return checkNotes(written, UPDATE_PARTS, check)
    case 'picture':
      return checkParts(written, PICTURE_PARTS, check) ?? pictureName(value, check)
    case 'byline':
      return isSeq(value) ? checkList(written, isText, check) : checkTextField(written, check)
    case 'source':
      if (!isScalar(value)) return checkParts(written, SOURCE_PARTS, check)
      return isAddress(scalar)
        ? wording.addressForName(name, scalar)
        : checkTextField(written, check)
    case 'mapping':
      return checkParts(written, field.parts ?? {}, check)
    case 'mappings':
      return checkMappings(written, check)
    default:
      return checkSetting(written, scalar, check)
  }
}

function checkTextField(
  { name, field, value }: Valued,
  { report }: FieldCheck,
): Wording | undefined {
  if (!isScalar(value)) return wording.notText(name, field)
  if (typeof value.value === 'boolean')
    return wording.flagForText(name, field, value.source ?? String(value.value))
  if (typeof value.value !== 'string') {
    report(value, wording.readAsOther(name, field, value.source ?? ''), 'quote')
    return undefined
  }
  if (!isText(value.value)) return wording.emptyRequired(name, field)
  // YAML takes ` #…` after a value for a comment and drops it without a word.
  if (value.comment && value.type === 'PLAIN') {
    report(value, wording.cutByHash(name, value.value, value.comment), 'quote line')
    return undefined
  }
  const isQuoted = value.type === 'QUOTE_DOUBLE' || value.type === 'QUOTE_SINGLE'
  if (value.comment && isQuoted) return wording.cutAfterQuotes(name, value.value, value.comment)
  const inMarkup = markup(name, value.value)
  if (inMarkup) report(value, inMarkup)
  return lengthProblem(name, field, value.value)
}

function lengthProblem(name: string, field: AnyField, text: string): Wording | undefined {
  const { maxLength = Number.POSITIVE_INFINITY, goodLength = Number.POSITIVE_INFINITY } = field
  const { length } = text.normalize('NFC').trim()
  if (length > maxLength) return wording.tooLong(name, field, length, maxLength)
  return length > goodLength ? wording.ratherLong(name, field, length, goodLength) : undefined
}

/** Fields are shown as they are: tags and Markdown would be read by readers. */
function markup(name: string, text: string): Wording | undefined {
  const found =
    /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot|#\d+);|\*\*[^*]+\*\*|\[[^[\]]+\]\((?:https?:|\/)[^)]*\)/i.exec(
      text,
    )
  return found ? wording.markupInText(name, found[0]) : undefined
}

function checkTimeField(
  { name, value }: Valued,
  scalar: unknown,
  { report, now }: FieldCheck,
): undefined {
  const found = checkTime(name, scalar ?? String(value), now)
  const isQuoted = isScalar(value) && value.type !== 'PLAIN'
  const fixed = found?.fixed && (isQuoted ? JSON.stringify(found.fixed) : found.fixed)
  if (found) report(value, found.wording, fixed ? { text: fixed } : undefined)
}

function pictureName(value: Node, { report }: FieldCheck): undefined {
  const src = isMap<Node, Node>(value) ? value.get('src', true) : undefined
  const name = isScalar(src) ? src.value : undefined
  if (src && typeof name === 'string' && hasAddressSign(name)) report(src, signInName(name))
}

/** A section that was called so before still takes its stories. */
function notASection({ value }: Valued, { report }: FieldCheck): Wording | undefined {
  const former = isScalar(value) ? String(value.value) : ''
  const now = renamedSection(former)
  if (now === undefined) return unknownSection(value)
  report(value, wording.formerSection(former, now), { text: now })
  return undefined
}

function unknownSection(value: Node): Wording {
  const written = isScalar(value) ? String(value.value) : String(value)
  const guess = isScalar(value) ? nearest(written, sectionIds()) : undefined
  return wording.unknownSection(written, guess, sectionIds())
}

function isFocus(value: unknown): boolean {
  return typeof value === 'string' && readFocus(value) !== undefined
}

function isLanguage(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(value)
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\/\S+$/i.test(value.trim())
}

function isRank(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0
}

function linkProblem(name: string, value: unknown): Wording | undefined {
  const isWebLink =
    typeof value === 'string' && /^https?:\/\/[^/\s]\S*$/i.test(value) && isSafeLink(value)
  if (!isWebLink) return wording.notALink(name, value)
  return isLocalLink(value) ? localLink(value) : undefined
}

/** Each item that will not do is reported where it stands. */
function checkList(
  { name, field, value: list }: Valued,
  isItem: (value: unknown) => boolean,
  { report }: FieldCheck,
): Wording | undefined {
  if (!isSeq<Node>(list)) return wording.notAList(name, field)
  for (const item of list.items) {
    if (isEmptyNode(item)) continue
    if (hasYamlMark(item)) report(item, wording.yamlMark())
    else if (!isScalar(item) || !isItem(item.value))
      report(item, wording.wrongItem(name, field, asWritten(item)))
  }
  return undefined
}

/** An item of a list as its editor wrote it: `Gốm: mới` is a mapping to YAML. */
function asWritten(item: Node): string {
  if (isScalar(item)) return item.source ?? ''
  const [pair, ...others] = isMap<Node, Node>(item) ? item.items : []
  return pair && others.length === 0 ? `${pair.key}: ${pair.value}` : ''
}

/** A list of what has a time and a text, each checked where it stands. */
function checkNotes(
  written: Valued,
  parts: Readonly<Record<string, AnyField>>,
  check: FieldCheck,
): Wording | undefined {
  const { name, field, value: list } = written
  if (!isSeq<Node>(list)) return wording.notNotes(name, field)
  for (const item of list.items) {
    if (isEmptyNode(item)) continue
    const text = checkParts({ ...written, value: item }, parts, check)
    if (text) check.report(item, text)
  }
  return undefined
}
