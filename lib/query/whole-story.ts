import { bodyTree } from '@/lib/body'
import type { Body, Picture, StoredRecord, WholeStory } from '@/lib/model'
import { selectPicture } from '@/lib/store'
import { bylineWith, creditsOf } from './credits'

/** What a story's own page has besides its card: every field the model has for it, and its body. */
export function wholeStory(record: StoredRecord): WholeStory {
  const {
    body,
    pictures,
    media,
    syllables: _syllables,
    withdrawnBecause: _reason,
    bylines: _bylines,
    byline: written,
    ...fields
  } = record
  const played = media && { media }
  const credits = creditsOf(record)
  const byline = bylineWith(credits, written)
  return {
    ...fields,
    ...(byline && { byline }),
    ...(credits.length > 0 && { credits }),
    ...played,
    readBody: () => readBodyOf({ body, pictures, ...played }),
  }
}

/** What is needed to show a body, which is compiled by then where it is plain. */
export function readBodyOf({ body, pictures, media }: BodyRecord): Body {
  return { tree: bodyTree(body), pictures: picturesAt(pictures), ...(media && { media }) }
}

type BodyRecord = Pick<StoredRecord, 'body' | 'pictures' | 'media'>

/** The pictures of these addresses, as their files are now. */
function picturesAt(addresses: readonly string[]): Readonly<Record<string, Picture>> {
  const found = addresses.flatMap((src) => selectPicture(src) ?? [])
  return Object.fromEntries(found.map((picture) => [picture.src, picture]))
}
