import type { ParamsOf } from './pattern'
import { type Route, route } from './route'

/**
 * The page types of the site, one entry each. The words of addresses stand here and nowhere else;
 * docs/decisions/0026-routes-as-data.md tells what is derived from an entry, and where its views and
 * its queries are attached.
 */
export const ROUTES = {
  front: route('/', {
    metric: 'front',
    feeds: true,
    picture: true,
    sitemap: 'lists',
    previewed: true,
  }),
  latest: route('/tin-moi-nhat', { metric: 'latest', paged: true, sitemap: 'lists' }),
  section: route('/[section]', {
    metric: 'section',
    paged: true,
    feeds: true,
    picture: true,
    sitemap: 'lists',
    previewed: true,
  }),
  article: route('/[section]/[slug]', {
    metric: 'article',
    // Those of an event that is covered live has as many as its entries need, and feeds of them.
    paged: true,
    feeds: true,
    picture: true,
    sitemap: 'stories',
    previewed: true,
  }),
  brief: route('/tin/[slug]', {
    metric: 'brief',
    picture: true,
    sitemap: 'stories',
    previewed: true,
  }),
  /** An entry of a live event; the event itself is an article. */
  entry: route('/truc-tiep/[slug]/[entry]', { metric: 'entry', picture: true, previewed: true }),
  /** Who shortens an entry's address is led to its event. */
  entries: route('/truc-tiep/[slug]', { metric: 'entry', redirects: true }),
  topics: route('/chu-de', { metric: 'topic', sitemap: 'lists' }),
  topic: route('/chu-de/[slug]', {
    metric: 'topic',
    paged: true,
    feeds: true,
    sitemap: 'lists',
    previewed: true,
  }),
  source: route('/nguon/[slug]', { metric: 'source', paged: true }),
  author: route('/tac-gia/[slug]', {
    metric: 'author',
    paged: true,
    feeds: true,
    sitemap: 'lists',
    previewed: true,
  }),
  series: route('/loat-bai/[slug]', {
    metric: 'series',
    paged: true,
    feeds: true,
    sitemap: 'lists',
  }),
  genre: route('/the-loai/[slug]', { metric: 'genre', paged: true, feeds: true, sitemap: 'lists' }),
  archive: route('/luu-tru', { metric: 'archive', sitemap: 'lists' }),
  archiveYear: route('/luu-tru/[year]', { metric: 'archive', redirects: true }),
  archiveMonth: route('/luu-tru/[year]/[month]', { metric: 'archive' }),
  archiveDay: route('/luu-tru/[year]/[month]/[day]', { metric: 'archive', paged: true }),
  corrections: route('/dinh-chinh', { metric: 'corrections', paged: true }),
  /** What readers saw change in an article, where the paper shows it. */
  history: route('/lich-su/[slug]', { metric: 'history', unlisted: true }),
  search: route('/tim-kiem', {
    metric: 'search',
    unlisted: true,
    dynamic: true,
    query: { typed: 'q', section: 'muc', span: 'tu', order: 'xep', page: 'trang' },
  }),
  feeds: route('/rss', { metric: 'other' }),
  about: route('/gioi-thieu', { metric: 'other' }),
  contact: route('/lien-he', { metric: 'other' }),
  accessibility: route('/tro-nang', { metric: 'other' }),
  privacy: route('/quyen-rieng-tu', { metric: 'other' }),
  /** Filled in by a script, so only in the full edition, as the two after it. */
  saved: route('/da-luu', { metric: 'other', only: 'full', unlisted: true }),
  /** What the service worker shows without a connection. */
  offline: route('/ngoai-tuyen', { metric: 'other', only: 'full', unlisted: true }),
  /** From which open pages take what is new. */
  fresh: route('/tin-vua-dang', { metric: 'other', only: 'full', unlisted: true, dynamic: true }),
  liteNotFound: route('/khong-thay', {
    metric: 'other',
    only: 'lite',
    unlisted: true,
    standsIn: true,
  }),
} as const

type Table = typeof ROUTES

export type PageType = keyof Table

/** The values in the addresses of a page type. */
export type PageParams<T extends PageType> = Table[T] extends Route<infer P> ? ParamsOf<P> : never

/** The page types of which a fact holds. */
export type PageTypeWith<F> = {
  [T in PageType]: Table[T] extends F ? T : never
}[PageType]

/** Those that show something. */
export type ShownPage = Exclude<PageType, PageTypeWith<{ redirects: true }>>

/** Those that the lite edition has; `FullPage` are those of the other one. */
export type LitePage = Exclude<ShownPage, PageTypeWith<{ only: 'full' }>>
export type FullPage = Exclude<ShownPage, PageTypeWith<{ only: 'lite' }>>

/** The forms a feed is written in, by the last part of its address, and their media types. */
export const FEED_TYPES = {
  'rss.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
} as const

export type FeedFile = keyof typeof FEED_TYPES

/** The word under which the lite edition lies: `/gon/cong-nghe`. */
export const LITE_WORD = 'gon'

/** The query's word, and the cookie's, for the edition a reader chose, and what both call each. */
export const EDITION_CHOICE = { parameter: 'ban', lite: 'gon', full: 'day' } as const

/** Places within pages that others lead to. */
export const ANCHORS = {
  corrections: 'dinh-chinh',
  year: (year: number) => `nam-${year}`,
} as const

/**
 * What is no page, and what the request log and the metrics call it. A path that ends with a slash
 * stands for all below it. Those `of` the server are answered before Next.js is asked.
 */
export const ENDPOINTS = {
  suggestions: { path: '/api/goi-y', metric: 'api', of: 'next', query: { typed: 'q' } },
  /** What open pages ask every few seconds: what is new, what is urgent. */
  bulletin: { path: '/api/tin-moi-nhat', metric: 'api', of: 'server' },
  topicNews: { path: '/api/chu-de-moi', metric: 'api', of: 'next' },
  pageviews: { path: '/api/luot-doc', metric: 'api', of: 'server', query: { page: 'trang' } },
  publish: { path: '/api/publish', metric: 'api', of: 'server' },
  images: { path: '/images/', metric: 'picture', of: 'next', query: { version: 'v' } },
  pictures: { path: '/anh/', metric: 'picture', of: 'server' },
  sharePictures: { path: '/anh-chia-se/', metric: 'share picture', of: 'server' },
  logo: { path: '/bieu-trung/', metric: 'asset', of: 'server' },
  assets: { path: '/assets/', metric: 'asset', of: 'server', query: { version: 'v' } },
  nextAssets: { path: '/_next/', metric: 'asset', of: 'server' },
  sitemapIndex: { path: '/sitemap.xml', metric: 'other', of: 'next' },
  newsSitemap: { path: '/news-sitemap.xml', metric: 'other', of: 'next' },
  sitemaps: { path: '/sitemap/', metric: 'sitemap', of: 'next' },
  robots: { path: '/robots.txt', metric: 'other', of: 'next' },
  securityTxt: { path: '/.well-known/security.txt', metric: 'other', of: 'next' },
  manifest: { path: '/manifest.webmanifest', metric: 'other', of: 'next' },
  icon: { path: '/icon.svg', metric: 'other', of: 'next' },
  serviceWorker: { path: '/sw.js', metric: 'other', of: 'next' },
  editor: { path: '/quan-tri/', metric: 'editor', of: 'server' },
  /** What the newsroom alone sees: what is live, planned and wrong, and how one story is. */
  desk: {
    path: '/quan-tri/hom-nay',
    metric: 'editor',
    of: 'server',
    query: { section: 'muc', author: 'nguoi' },
  },
  storyStatus: {
    path: '/quan-tri/bai-dang-viet',
    metric: 'editor',
    of: 'server',
    query: { file: 'tep', reader: 'ai' },
  },
  /** A story's versions, what changed in one, and its file as it was. */
  storyHistory: {
    path: '/quan-tri/lich-su',
    metric: 'editor',
    of: 'server',
    query: { kind: 'loai', slug: 'ten', version: 'phien-ban', file: 'tep' },
  },
  /** Leads to the front page as it will be at a time. */
  frontAt: {
    path: '/quan-tri/trang-nhat-luc',
    metric: 'editor',
    of: 'server',
    query: { time: 'luc' },
  },
  /** The pictures there are, and where each is used. */
  pictureLibrary: {
    path: '/quan-tri/anh',
    metric: 'editor',
    of: 'server',
    query: { words: 'tim', page: 'trang', unused: 'chua-dung', file: 'tep' },
  },
  /** Writes the command that changes many stories. */
  bulk: {
    path: '/quan-tri/doi-nhieu-bai',
    metric: 'editor',
    of: 'server',
    query: { what: 'viec', from: 'tu', to: 'thanh', under: 'trong' },
  },
  alive: { path: '/healthz', metric: 'health', of: 'server' },
  ready: { path: '/readyz', metric: 'health', of: 'server' },
} as const
