import { createHash, randomBytes } from 'node:crypto'
import { vietnamDay } from '@/lib/shared/time'
import { hourOf } from '@/lib/store'

/** Readers who share an address (a household, an office) count for a story at most so often an hour, */
const MOST_OF_ADDRESS_A_STORY = 5

/** and for all stories at most so often. */
const MOST_OF_ADDRESS = 120

/** How many marks are kept at most; when there is no room for more, the rest of the hour is not counted. */
const MOST_MARKS = 300_000

/** Who read what. None of it is kept as it is. */
export type Read = { readonly address: string; readonly agent: string; readonly story: string }

/** Whether a read is a reader's first of a story within the hour of `now` (milliseconds). */
export type FirstPageviews = (read: Read, now: number) => boolean

/**
 * Makes the memory of who has been counted. A reader is a hash of address and browser with a salt that
 * is new every day; hashes are kept for their hour, in memory only, and the salt never leaves it.
 */
export function firstPageviews(): FirstPageviews {
  const salt = dailySalt()
  const marks = new Map<string, number>()
  let hourOfMarks = 0
  return ({ address, agent, story }, now) => {
    if (hourOf(now) !== hourOfMarks) marks.clear()
    hourOfMarks = hourOf(now)
    const mark = (...parts: string[]) => hash(salt(now), ...parts)
    const [reader, fromAddress, fromAddressToStory] = [
      mark(address, agent, story),
      mark(address),
      mark(address, story),
    ]
    const countOf = (key: string) => marks.get(key) ?? 0
    const isFirst =
      countOf(reader) === 0 &&
      countOf(fromAddressToStory) < MOST_OF_ADDRESS_A_STORY &&
      countOf(fromAddress) < MOST_OF_ADDRESS &&
      marks.size < MOST_MARKS
    if (!isFirst) return false
    for (const key of [reader, fromAddress, fromAddressToStory]) marks.set(key, countOf(key) + 1)
    return true
  }
}

/** A word nobody knows, another one each day. */
function dailySalt(): (now: number) => string {
  let dayOfSalt = Number.NaN
  let salt = ''
  return (now) => {
    if (vietnamDay(now) !== dayOfSalt) salt = randomBytes(16).toString('hex')
    dayOfSalt = vietnamDay(now)
    return salt
  }
}

function hash(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 12)
}
