import { bodyTree } from '@/lib/body'
import type { Picture, StoredRecord, WholeStory } from '@/lib/model'
import { selectPicture } from '@/lib/store'

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
  return {
    ...fields,
    ...played,
    readBody: () => ({ tree: bodyTree(body), pictures: picturesAt(pictures), ...played }),
  }
}

/** The pictures of these addresses, as their files are now. */
function picturesAt(addresses: readonly string[]): Readonly<Record<string, Picture>> {
  const found = addresses.flatMap((src) => selectPicture(src) ?? [])
  return Object.fromEntries(found.map((picture) => [picture.src, picture]))
}
