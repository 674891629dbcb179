import type { Metadata } from 'next'
import { absoluteUrl, type Language, type PaperMark, paper } from '@/lib/config'
import type { Cover } from '@/lib/model'
import { FEED_TYPES, type FeedFile, feedPath } from '@/lib/routes'
import { toIsoTime } from '@/lib/shared/time'
import { siteWords } from './share-picture/picture-words'
import { PICTURE_SIZES, type PictureWords, pictureUrl } from './share-picture/share-picture'
import { sharedCover } from './share-picture/shared-cover'

/** As Open Graph names languages. */
const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi_VN', en: 'en_GB' }

type Page = {
  readonly title: string
  readonly description?: string | undefined
  /** The page's one address on this site: `/cong-nghe`. */
  readonly path: string
  /** The list whose feeds belong to the page: its address (`/cong-nghe`) and its name. */
  readonly feedOf?: { readonly path: string; readonly name: string }
  /** What the page's picture says, and of which page it is; else the front page's. */
  readonly picture?: { readonly page: string; readonly words: PictureWords }
  /** A picture that stands for the page. */
  readonly shared?: PaperMark | undefined
  readonly cover?: Cover | undefined
  /** Times are milliseconds since 1970. */
  readonly story?: { readonly publishedAt: number; readonly updatedAt?: number | undefined }
}

/** What a page tells machines about itself: its one address, its feed, how it is shown when shared. */
export function pageMetadata(page: Page): Metadata {
  const { title, description, path, feedOf } = page
  return {
    // Whole: Next.js would put `$&` into a template as JavaScript's own `replace` does.
    title: { absolute: `${title} – ${paper().name}` },
    ...(description && { description }),
    alternates: {
      canonical: path,
      ...(feedOf && { types: feedLinks(feedOf) }),
    },
    openGraph: {
      ...typeOf(page),
      title,
      ...(description && { description }),
      url: path,
      siteName: paper().name,
      locale: LOCALES[paper().language],
      images: [pictureOf(page)],
    },
    // Twitter reads the Open Graph tags for everything else.
    twitter: { card: 'summary_large_image' },
  }
}

/** The addresses of a list's feeds, by their media types, as the head of a page has them. */
function feedLinks({ path, name }: NonNullable<Page['feedOf']>) {
  const title = `${name} – ${paper().name}`
  return Object.fromEntries(
    Object.entries(FEED_TYPES).map(([file, type]) => [
      type,
      [{ url: feedPath(path, file as FeedFile), title }],
    ]),
  )
}

function typeOf({ story }: Page) {
  if (!story) return { type: 'website' } as const
  const { publishedAt, updatedAt } = story
  return {
    type: 'article',
    publishedTime: toIsoTime(publishedAt),
    ...(updatedAt !== undefined && { modifiedTime: toIsoTime(updatedAt) }),
  } as const
}

/** The photograph, where there is one large enough; else the picture with the headline. */
function pictureOf({ cover, shared: own, picture = { page: '', words: siteWords() } }: Page) {
  if (own) return { ...own, url: absoluteUrl(own.url) }
  const shared = sharedCover(cover, 'chung')
  if (cover && shared) return { ...shared, alt: cover.alt }
  return { url: pictureUrl(picture.page, picture.words, 'chung'), ...PICTURE_SIZES.chung }
}
