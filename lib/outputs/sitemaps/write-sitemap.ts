import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import { absoluteUrl, paper } from '@/lib/config'
import type { DatedStory } from '@/lib/model'
import { xmlText } from '@/lib/shared/text'
import { toIsoTime } from '@/lib/shared/time'

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'
const IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1'

/** Something at an address of this site (`/…`); `changedAt` is milliseconds since 1970. */
export type Entry = {
  readonly path: string
  readonly changedAt?: number | undefined
  /** The path of the picture it shows first. */
  readonly picture?: string | undefined
}

/** A sitemap of pages. */
export function writeSitemap(entries: readonly Entry[]): string {
  return write(
    x(
      'urlset',
      { xmlns: SITEMAP, ...(entries.some(hasPicture) && { 'xmlns:image': IMAGE }) },
      entries.map((entry) => x('url', [...placeOf(entry), ...pictureOf(entry)])),
    ),
  )
}

/** An index of sitemaps. */
export function writeSitemapIndex(entries: readonly Entry[]): string {
  const sitemaps = entries.map((entry) => x('sitemap', placeOf(entry)))
  return write(x('sitemapindex', { xmlns: SITEMAP }, sitemaps))
}

/**
 * A sitemap of stories for news searches. Where there are none it has the front page, which is no news:
 * the rules of sitemaps ask for one address at least.
 */
export function writeNewsSitemap(stories: readonly DatedStory[]): string {
  const entries = stories.map(({ href, title, publishedAt }) =>
    x('url', [
      x('loc', absoluteUrl(href)),
      x('news:news', [
        x('news:publication', [x('news:name', paper().name), x('news:language', paper().language)]),
        x('news:publication_date', toIsoTime(publishedAt)),
        x('news:title', title),
      ]),
    ]),
  )
  const listed = entries.length > 0 ? entries : [x('url', placeOf({ path: '/' }))]
  return write(x('urlset', { xmlns: SITEMAP, 'xmlns:news': NEWS }, listed))
}

function hasPicture({ picture }: Entry): boolean {
  return picture !== undefined
}

function pictureOf({ picture }: Entry) {
  return picture === undefined ? [] : [x('image:image', [x('image:loc', absoluteUrl(picture))])]
}

function placeOf({ path, changedAt }: Entry) {
  const place = x('loc', absoluteUrl(path))
  return changedAt === undefined ? [place] : [place, x('lastmod', toIsoTime(changedAt))]
}

function write(root: ReturnType<typeof x>): string {
  // The writer leaves `]]>` as it is, which XML forbids outside of CDATA; there is none here.
  const text = toXml(root, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;')
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlText(text)}\n`
}
