import { isMap, isScalar, isSeq, type Node } from 'yaml'
import { readMoment, readSlotWords, type Wording } from '@/lib/model'
import { checkParts, type Valued } from '../check-parts'
import { checkTime } from '../check-time'
import { isEmptyNode } from '../empty-values'
import type { FieldCheck } from '../field-check'
import { isSlug } from '../slug-form'
import { readAsOther } from '../wording'
import * as wording from './front-wording'

/** Checks the places of stories on a front: one, or a list of them, each on a line or as a mapping. */
export function checkSlots(written: Valued, check: FieldCheck): Wording | undefined {
  const { value } = written
  if (!isSeq<Node>(value)) return checkSlot(written, check)
  for (const item of value.items) {
    if (isEmptyNode(item)) continue
    const problem = checkSlot({ ...written, value: item }, check)
    if (problem) check.report(item, problem)
  }
  return undefined
}

function checkSlot(written: Valued, check: FieldCheck): Wording | undefined {
  const { name, field, value } = written
  if (isMap(value)) return checkParts(written, field.parts ?? {}, check)
  if (isScalar(value) && typeof value.value !== 'string') {
    check.report(value, readAsOther(name, field, value.source ?? ''), 'quote')
    return undefined
  }
  const line = isScalar(value) ? String(value.value) : ''
  const words = readSlotWords(line)
  if (!words) return wording.notASlot(name, line)
  const { slug, from, until } = words
  if (!isSlug(slug)) return wording.notAStory(name, slug)
  return (
    (from === undefined ? undefined : checkMoment('from', from, check.now)) ??
    (until === undefined ? undefined : checkMoment('until', until, check.now))
  )
}

/** What is wrong with a time of a slot. Without an offset it is the paper's, and nothing is amiss with that. */
export function checkMoment(name: string, text: string, now: number): Wording | undefined {
  const moment = readMoment(text)
  if (moment && 'clock' in moment) return undefined
  const found = checkTime(name, text, now)
  if (found?.fixed !== undefined) return undefined
  return found && !/\d{4}|\d\/\d/.test(text) ? wording.notAMoment(name, text) : found?.wording
}
