import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseDocument } from 'yaml'
import {
  type FullPage,
  isIn,
  PAGE_TYPES,
  type PageParams,
  type PageType,
  ROUTES,
} from '@/lib/routes'

/** Page types that the paper's own content has no page of, and what only scripts ask for. */
const LEFT_OUT = [
  'author',
  'genre',
  'series',
  'about',
  'contact',
  'fresh',
  'entry',
  'history',
] as const satisfies readonly FullPage[]

type Kind = Exclude<FullPage, (typeof LEFT_OUT)[number]>

/** The slug of one page of each type that has one, from the paper's own content. */
const SLUGS = {
  article: firstSlug('content/articles/cong-nghe'),
  brief: firstSlug('content/headlines/noi-bat'),
  topic: 'tri-tue-nhan-tao',
  source: 'manh-kien-nguoiduatin-vn',
} satisfies { [T in Kind as PageParams<T> extends { slug: string } ? T : never]: string }

const QUERIES: Partial<Record<PageType, string>> = { search: '?q=ai' }

/** One address of every page type, from the paper's own content. */
export const PAGE_KINDS = {
  ...(Object.fromEntries(PAGE_TYPES.filter(isKind).map((type) => [type, addressOf(type)])) as {
    readonly [T in Kind]: string
  }),
  emptySection: ROUTES.section.path({ section: 'xe' }),
  notFound: '/khong-co-trang-nay',
}

/** The same pages in the lite edition, where that has them. */
export const LITE_KINDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PAGE_KINDS)
    .filter(([kind]) => !isKind(kind) || isIn(kind, 'lite'))
    .map(([kind, address]) => [`${kind}, light`, `/gon${address === '/' ? '' : address}`]),
)

/** Whether a word names a page type that shows something to a reader. */
function isKind(type: string): type is Kind {
  const known = PAGE_TYPES.find((each) => each === type)
  if (!known || !isIn(known, 'full') || 'redirects' in ROUTES[known]) return false
  return !LEFT_OUT.some((other) => other === type)
}

function addressOf(type: Kind): string {
  const write = ROUTES[type].path as (params: object) => string
  const slugs: Partial<Record<Kind, string>> = SLUGS
  const values = { section: 'cong-nghe', slug: slugs[type], year: 2025, month: 8, day: 19 }
  return write(values) + (QUERIES[type] ?? '')
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
