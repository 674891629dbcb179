import { renamedSection, type Section } from '@/lib/config'
import { partsOf } from './pattern'
import {
  ENDPOINTS,
  FEED_TYPES,
  type FeedFile,
  LITE_WORD,
  type PageParams,
  type PageType,
  ROUTES,
  type ShownPage,
} from './table'

/** The two forms every page may come in. */
export type Edition = 'full' | 'lite'

/** A page type with the values of one address; `page` is from 1. */
export type MatchOf<T extends PageType> = {
  readonly type: T
  readonly params: PageParams<T>
  readonly page: number
}

export type Match = { [T in PageType]: MatchOf<T> }[PageType]

export const PAGE_TYPES = Object.keys(ROUTES) as readonly PageType[]

/** Which page an edition can have at a path (without its query); nobody is asked whether it is there. */
export function matchPage(path: string, edition: Edition = 'full'): Match | undefined {
  const parts = partsOf(path)
  for (const type of PAGE_TYPES) {
    if (!isIn(type, edition)) continue
    const found = ROUTES[type].match(parts)
    if (found) return { type, ...found } as Match
  }
  return undefined
}

/** Whether an edition has the pages of a type. */
export function isIn(type: PageType, edition: Edition): boolean {
  const entry = ROUTES[type]
  return !('only' in entry) || entry.only === edition
}

/** Whether what is matched shows something, and does not only send on. */
export function isShown(match: Match): match is Extract<Match, { type: ShownPage }> {
  return !('redirects' in ROUTES[match.type])
}

/** The one path of a page. */
export function pathOf({ type, params, page }: MatchOf<PageType>): string {
  const write = ROUTES[type].path as (params: object) => string
  return write({ ...params, page })
}

/** A page type's pattern in an edition: `/gon/[section]`, as those name it who measure. */
export function templateOf(type: PageType, edition: Edition): string {
  const { pattern } = ROUTES[type]
  if (edition === 'full') return pattern
  return `/${LITE_WORD}${pattern === '/' ? '' : pattern}`
}

/** Whether the last part of an address names a feed. */
export function isFeedFile(word: string | undefined): word is FeedFile {
  return word !== undefined && Object.hasOwn(FEED_TYPES, word)
}

/** The address of a list's feed, from the list's own: `/cong-nghe/rss.xml`. */
export function feedPath(list: string, file: FeedFile): string {
  return `${list === '/' ? '' : list}/${file}`
}

/** The list and the form of a feed at a path; undefined where no feed can be. */
export function matchFeed(path: string): { list: Match; file: FeedFile } | undefined {
  const parts = partsOf(path)
  const file = parts.pop()
  const list = matchPage(parts.join('/'))
  // Of the first page, at the list's own address.
  const isFirstPage = list?.page === 1 && pathOf(list) === `/${parts.join('/')}`
  return isFeedFile(file) && isFirstPage && 'feeds' in ROUTES[list.type]
    ? { list, file }
    : undefined
}

/** The address as it is now, of one below a section that was renamed; undefined where none was. */
export function renamedAddress(path: string): string | undefined {
  const parts = partsOf(path)
  for (const length of [2, 1]) {
    const own = renamedSection(parts.slice(0, length).join('/'))
    if (own !== undefined && parts.length >= length)
      return `/${[own, ...parts.slice(length)].join('/')}`
  }
  return undefined
}

/** What has a page of its own. An entry is part of a live event; its slug is the event's and its own: `bao-so-5/1032`. */
export type StoryKind = 'article' | 'headline' | 'entry'

/** A story by what its address is made of. */
export type StoryKey = { readonly kind: StoryKind; readonly slug: string }

/** A story's own address: `/cong-nghe/lo-gom`, `/tin/cho-phien`. */
export function storyPath({
  kind,
  section,
  slug,
}: StoryKey & { readonly section: Section }): string {
  if (kind === 'entry') return entryPath(slug)
  return kind === 'article' ? ROUTES.article.path({ section, slug }) : ROUTES.brief.path({ slug })
}

function entryPath(whole: string): string {
  const [slug = '', entry = ''] = whole.split('/')
  return ROUTES.entry.path({ slug, entry })
}

/** Which story can stand at a path; undefined where none can. */
export function matchStory(path: string): StoryKey | undefined {
  const match = matchPage(path)
  if (match?.type === 'entry')
    return { kind: 'entry', slug: `${match.params.slug}/${match.params.entry}` }
  if (match?.type === 'article') return { kind: 'article', slug: match.params.slug }
  return match?.type === 'brief' ? { kind: 'headline', slug: match.params.slug } : undefined
}

/** Whether preview links may lead to the page at a path. */
export function isPreviewed(path: string): boolean {
  const match = matchPage(path)
  return match !== undefined && 'previewed' in ROUTES[match.type]
}

/** Whether Next.js answers at a path that is no page's: pictures, sitemaps, what scripts ask for. */
export function isEndpoint(path: string): boolean {
  return Object.values(ENDPOINTS).some(
    (endpoint) => endpoint.of === 'next' && isAtOrBelow(path, endpoint.path),
  )
}

function isAtOrBelow(path: string, endpoint: string): boolean {
  return endpoint.endsWith('/') ? path.startsWith(endpoint) && path !== endpoint : path === endpoint
}

/** Words that no section may have for its address: something else begins so. */
export function takenWords(): string[] {
  const endpoints = Object.values(ENDPOINTS).map(({ path }) => partsOf(path)[0] ?? '')
  return [...new Set([...firstWords(), ...endpoints, LITE_WORD])]
}

/** The first words of all addresses but the sections'. */
export function firstWords(): string[] {
  const pages = PAGE_TYPES.filter((type) => isIn(type, 'full')).map((type) => ROUTES[type].pattern)
  const others = Object.values(ENDPOINTS).flatMap(({ path, of }) => (of === 'next' ? [path] : []))
  const words = [...pages, ...others].flatMap((path) => partsOf(path)[0] ?? [])
  return [...new Set([...words, ...Object.keys(FEED_TYPES)])].filter((word) => !/^\[/.test(word))
}
