import { bodyTree } from '@/lib/body'
import type { StoredRecord, WholeStory } from '@/lib/model'

/** What a story's own page has besides its card: every field the model has for it, and its body. */
export function wholeStory(record: StoredRecord): WholeStory {
  const {
    body,
    pictures,
    media,
    syllables: _syllables,
    withdrawnBecause: _reason,
    ...fields
  } = record
  const played = media && { media }
  return { ...fields, ...played, readBody: () => ({ tree: bodyTree(body), pictures, ...played }) }
}
