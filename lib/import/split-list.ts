import { readTimedTitle } from './line-forms'
import type { Line } from './read-page'
import { isBareDay } from './time-words'

/**
 * Where in a list the latest news begin: the index with the fewest untimed items after and timed
 * ones before it; the list's length when there are none.
 *
 * One time is not enough to know: a title may end in `(2/9)`, and an item may lack its time.
 */
export function latestBegins(items: readonly Line[]): number {
  const times = items.map(({ text }) => readTimedTitle(text)?.time)
  let misfits = times.filter((time) => time === undefined).length
  const isFirstDoubtful = isBareDay(times[0] ?? '')
  let best = { misfits: misfits + (isFirstDoubtful ? 1 : 0), at: 0 }
  for (const [index, time] of times.entries()) {
    misfits += time === undefined ? -1 : 1
    const next = times[index + 1]
    if (misfits < best.misfits && !(next && isBareDay(next))) best = { misfits, at: index + 1 }
  }
  return best.at
}
