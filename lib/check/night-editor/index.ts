/**
 * The night editor: rules about the sense of a story, as advice that stops nothing. Each can be switched
 * off by its code (CHECK_WITHOUT); how often each is wrong is measured in night-editor.test.ts.
 */
import type { Problem, ProblemCode } from '@/lib/model'
import { impossibleDate, wrongWeekday } from './dates'
import { numberNotInBody, sharesOverWhole } from './numbers'
import { placeOf, type SenseRule, storyOf } from './story'
import {
  labelledCredit,
  nameTwoWays,
  nobodySays,
  saidTwice,
  slipOfTheHand,
  titleInCapitals,
} from './words'

export { repeatedStories, type Sketch, type Sketched, sketchOf } from './same-story'

const RULES: readonly SenseRule[] = [
  wrongWeekday,
  impossibleDate,
  numberNotInBody,
  sharesOverWhole,
  nameTwoWays,
  nobodySays,
  saidTwice,
  labelledCredit,
  titleInCapitals,
  slipOfTheHand,
]

/** The codes of the night editor: these can be switched off. */
export const SENSE_CODES: readonly ProblemCode[] = [
  ...(['thu-sai-ngay', 'ngay-trong-bai', 'so-khong-khop', 'tong-qua-100', 'ten-hai-cach'] as const),
  ...(['loi-cua-ai', 'doan-lap', 'nhan-anh-lap', 'tit-viet-hoa', 'bai-lap', 'chu-go-do'] as const),
]

/** What is odd about a story. Takes its file, its whole text and its fields as written. */
export function readWithSense(
  file: string,
  source: string,
  fields: Readonly<Record<string, unknown>>,
): Problem[] {
  const story = storyOf(source, fields)
  if (!story) return []
  return RULES.flatMap((rule) => rule(story)).map(({ at, wording }) => ({
    ...{ file, ...placeOf(story, at) },
    ...wording,
  }))
}
