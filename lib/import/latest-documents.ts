import type { FreePath } from '@/lib/check'
import { toIsoTime } from '@/lib/shared/time'
import { headlineDocument } from './headline-document'
import type { NewDocument } from './new-document'
import type { Message, PageLatest, Unplaced } from './page'
import { isRelativeTime, timeFromWords } from './time-words'

/**
 * The documents of the latest list, ranked as they stand. `now` is when the page was read, in
 * milliseconds since 1970. Items whose time is not known come back as unplaced.
 */
export function latestDocuments(
  latest: readonly PageLatest[],
  now: number | undefined,
  freePath: FreePath,
): { documents: NewDocument[]; unplaced: Unplaced[] } {
  const documents: NewDocument[] = []
  const unplaced: Unplaced[] = []
  for (const [index, { line, title, time }] of latest.entries()) {
    const at = timeOfItem(time, now)
    if (typeof at === 'number') {
      const fields = { publishedAt: toIsoTime(at), rank: index + 1 }
      documents.push(headlineDocument('moi-nhat', title, fields, freePath))
    } else unplaced.push({ line, text: `${title} (${time})`, why: at })
  }
  return { documents, unplaced }
}

function timeOfItem(time: string, now: number | undefined): number | Message {
  if (now === undefined && isRelativeTime(time)) return NO_NOW
  const at = timeFromWords(time, now ?? 0)
  if (at === undefined) return NO_SUCH_TIME
  return now !== undefined && at > now ? NOT_YET : at
}

const NO_NOW: Message = {
  vietnamese: 'Giờ tương đối: cần --now để biết là lúc nào.',
  english: 'a relative time needs --now',
}

const NO_SUCH_TIME: Message = {
  vietnamese: 'Không có ngày giờ này, hoặc không biết chính xác là lúc nào.',
  english: 'there is no such date or time, or it is too vague',
}

const NOT_YET: Message = {
  vietnamese: 'Giờ này ở sau --now: một trong hai đã sai.',
  english: 'this time lies after --now: one of the two is wrong',
}
