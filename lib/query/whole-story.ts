import { bodyTree } from '@/lib/body'
import {
  type Body,
  type LinkedStory,
  labelledTitle,
  type Picture,
  type StoredRecord,
  type StoryCard,
  type WholeStory,
} from '@/lib/model'
import { matchStory } from '@/lib/routes'
import { selectAddress, selectCards, selectPicture } from '@/lib/store'
import { bylineWith, creditsOf } from './credits'

/**
 * What a story's own page has besides its card: every field the model has for it, and its body, which leads to
 * what is public at `now` (milliseconds since 1970).
 */
export function wholeStory(
  record: StoredRecord,
  { sponsor }: Pick<StoryCard, 'sponsor'>,
  now: number,
): WholeStory {
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
    readBody() {
      const read = readBodyOf({ body, pictures, ...played }, now)
      return sponsor ? { ...read, isPaid: true } : read
    },
  }
}

/** What is needed to show a body at `now`, which is compiled by then where it is plain. */
export function readBodyOf({ body, pictures, media }: BodyRecord, now: number): Body {
  return {
    tree: bodyTree(body),
    pictures: picturesAt(pictures),
    storyOf: (slug) => linkedStory(slug, now),
    ...(media && { media }),
  }
}

type BodyRecord = Pick<StoredRecord, 'body' | 'pictures' | 'media'>

/** The pictures of these addresses, as their files are now. */
function picturesAt(addresses: readonly string[]): Readonly<Record<string, Picture>> {
  const found = addresses.flatMap((src) => selectPicture(src) ?? [])
  return Object.fromEntries(found.map((picture) => [picture.src, picture]))
}

/** An article that is public, by its slug or one it had before, as it is called now. */
function linkedStory(slug: string, now: number): LinkedStory | undefined {
  const found = selectAddress('article', slug, now)
  const own = found && 'href' in found ? matchStory(found.href)?.slug : undefined
  if (own === undefined) return undefined
  const where = `d.kind = 'article' AND d.slug = :slug`
  const [card] = selectCards({ where, order: 'd.slug' }, { now, slug: own }, 1)
  return card && { title: labelledTitle(card), href: card.href }
}
