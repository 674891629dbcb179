/**
 * The night editor: rules about the sense of a story, as advice that stops nothing. Each can be switched
 * off by its code (`withoutAdvice` in site.yaml); how often each is wrong is measured in night-editor.test.ts.
 */
import type { Problem } from '@/lib/model'
import { impossibleDate, wrongWeekday } from './dates'
import { numberNotInBody, sharesOverWhole } from './numbers'
import { placeOf, type SenseRule, storyOf } from './story'
import { isWanted } from './switched-off'
import {
  labelledCredit,
  nameTwoWays,
  nobodySays,
  saidTwice,
  slipOfTheHand,
  titleInCapitals,
} from './words'

export { repeatedStories, type Sketch, type Sketched, sketchOf } from './same-story'
export { SENSE_CODES } from './switched-off'

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

/** What is odd about a story. Takes its file, its whole text and its fields as written. */
export function readWithSense(
  file: string,
  source: string,
  fields: Readonly<Record<string, unknown>>,
): Problem[] {
  const story = storyOf(source, fields)
  if (!story) return []
  return RULES.flatMap((rule) => rule(story))
    .filter(({ wording }) => isWanted(wording.code))
    .map(({ at, wording }) => ({ file, ...placeOf(story, at), ...wording }))
}
