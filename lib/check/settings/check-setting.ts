import { isMap, isScalar, isSeq, type Node } from 'yaml'
import { isSafeLink } from '@/lib/body'
import type { Wording } from '@/lib/model'
import { nearest, slugFromTitle } from '@/lib/shared/text'
import { isTimeZone } from '@/lib/shared/time'
import { checkParts, type Valued } from '../check-parts'
import { isEmptyNode } from '../empty-values'
import type { FieldCheck } from '../field-check'
import { checkMoment, checkSlots } from './check-slots'
import { knownWords, lostPlaceholder } from './interface-words'
import * as wording from './wording'

/** Checks a value of the types that only settings files have; `scalar` is what YAML reads in it. */
export function checkSetting(
  written: Valued,
  scalar: unknown,
  check: FieldCheck,
): Wording | undefined {
  const { name, field } = written
  const text = typeof scalar === 'string' ? scalar.trim() : ''
  switch (field.type) {
    case 'choice':
      return checkChoice(written, String(scalar), check)
    case 'colour':
      return /^#[0-9a-f]{6}$/i.test(text) ? undefined : wording.notAColour(name)
    case 'image':
      return /^\/images\/[^\s?#%]+$/.test(text) ? undefined : wording.notAnImage(name)
    case 'zone':
      return isTimeZone(text) ? undefined : wording.notAZone(name)
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? undefined : wording.notAnEmail(name)
    case 'address':
      return isAddress(text) ? undefined : wording.notAnAddress(name)
    case 'words':
      return checkWords(written.value, [], check)
    case 'slot':
    case 'slots':
      return checkSlots(written, check)
    case 'moment':
      return checkMoment(name, text, check.now)
    default:
      return undefined
  }
}

/** Checks a list of mappings, each item where it stands. */
export function checkMappings(written: Valued, check: FieldCheck): Wording | undefined {
  const { name, field, value: list } = written
  const parts = field.parts ?? {}
  if (!isSeq<Node>(list)) return wording.notMappings(name, field, Object.keys(parts))
  for (const item of list.items) {
    if (isEmptyNode(item)) continue
    const problem = checkParts({ ...written, value: item }, parts, check)
    if (problem) check.report(item, problem)
  }
  return undefined
}

function checkChoice(
  { name, field: { options = {} }, value }: Valued,
  word: string,
  { report }: FieldCheck,
): undefined {
  if (Object.hasOwn(options, word)) return
  const meant = slugFromTitle(word)
  const named = Object.entries(options).find(
    ([option, label]) => option === meant || slugFromTitle(label) === meant,
  )?.[0]
  const guess = named ?? nearest(word, Object.keys(options))
  const told = wording.notAChoice(name, word, guess, options)
  report(value, told, named === undefined ? undefined : { text: named })
}

function isAddress(text: string): boolean {
  return /^\/(?!\/)\S*$/.test(text) || (/^https?:\/\/[^/\s]\S*$/i.test(text) && isSafeLink(text))
}

/** Words may be written as the file of messages has them, one mapping in another, or by whole keys. */
function checkWords(node: Node, above: readonly string[], check: FieldCheck): Wording | undefined {
  if (!isMap<Node, Node>(node)) return wording.notWords()
  for (const { key, value } of node.items) {
    const path = [...above, ...(isScalar(key) ? String(key.value).split('.') : [])]
    const found = isMap(value) ? checkWords(value, path, check) : wordProblem(path.join('.'), value)
    if (found) check.report(value ?? key, found)
  }
  return undefined
}

function wordProblem(key: string, value: Node | null): Wording | undefined {
  const words = knownWords()
  const standard = words[key]
  if (standard === undefined) return wording.unknownWord(key, nearest(key, Object.keys(words)))
  if (!isScalar(value) || typeof value.value !== 'string') return wording.notAWord(key)
  const lost = lostPlaceholder(standard, value.value)
  return lost === undefined ? undefined : wording.lostPlaceholder(key, lost, standard)
}
