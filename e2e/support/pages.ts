import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseDocument } from 'yaml'

/** One address of every kind of page, from the paper's own content. */
export const PAGE_KINDS = {
  front: '/',
  section: '/cong-nghe',
  emptySection: '/xe',
  article: addressOfArticle(),
  brief: `/tin/${firstSlug('content/headlines/noi-bat')}`,
  latest: '/tin-moi-nhat',
  search: '/tim-kiem?q=ai',
  topics: '/chu-de',
  topic: '/chu-de/tri-tue-nhan-tao',
  archive: '/luu-tru',
  archiveMonth: '/luu-tru/2025/08',
  archiveDay: '/luu-tru/2025/08/19',
  feeds: '/rss',
  corrections: '/dinh-chinh',
  privacy: '/quyen-rieng-tu',
  saved: '/da-luu',
  notFound: '/khong-co-trang-nay',
} as const

/** The same pages in the light edition. */
export const LIGHT_KINDS = Object.fromEntries(
  Object.entries(PAGE_KINDS)
    // A list that a script makes.
    .filter(([kind]) => kind !== 'saved')
    .map(([kind, address]) => [`${kind}, light`, address === '/' ? '/gon' : `/gon${address}`]),
)

function addressOfArticle(): string {
  const folder = 'content/articles/cong-nghe'
  return `/cong-nghe/${firstSlug(folder)}`
}

function firstSlug(folder: string): string {
  const [file = ''] = readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
  return file.replace(/\.mdx$/, '')
}

/** The front matter of every document of a folder of the paper's own content. */
export function frontMatterOf(folder: string): Record<string, unknown>[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const [, yaml = ''] = readFileSync(path.join(folder, name), 'utf8').split(/^---$/m)
      return parseDocument(yaml).toJS() as Record<string, unknown>
    })
}

/**
 * A page without what may differ from one rendering of it to the next: the times it was rendered at and
 * reckons from, and what readers have read meanwhile.
 */
export function lastingPart(html: string): string {
  return html
    .replace(/<section aria-labelledby="doc-nhieu".*?<\/section>/gs, '')
    .replace(/<time[^>]*>(?:Cập nhật lúc|[^<]*trước)[^<]*(?:<!-- -->)?[^<]*<\/time>/g, '')
}
