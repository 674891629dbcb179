import { fullPath } from './editions'

/**
 * Pages cached in this browser, for the page and the service worker alike. Every saved story has a cache
 * of its own, with its pictures, so that it comes and goes whole; the pages read last share one.
 */
export const RECENT = 'recent'
const SAVED = 'saved:'

/** A cached page as lists show it; `cachedAt` is milliseconds since 1970. */
export type CachedPage = {
  readonly path: string
  readonly title: string
  readonly cachedAt: number
}

/** The name of the cache a story is saved in. */
export const savedIn = (path: string) => SAVED + path

/** Whether the story at this path is saved. */
export function isSaved(path: string): Promise<boolean> {
  return caches.has(savedIn(path))
}

/** The paths of all saved stories, the first saved first. */
export async function savedPaths(): Promise<string[]> {
  const names = await caches.keys()
  return names.filter((name) => name.startsWith(SAVED)).map((name) => name.slice(SAVED.length))
}

/**
 * A copy of an answer to keep, as of the time it states, else of `now` (milliseconds since 1970); undefined when it is not the page
 * itself: a failure, a notice, an answer from another address, a preview or no reading page. `private` is
 * no hindrance: it says which edition a reader chose, and this cache is theirs alone.
 */
export async function toCopy(answer: Response, now: number): Promise<Response | undefined> {
  const type = answer.headers.get('content-type') ?? ''
  const isPlain = answer.status === 200 && answer.type === 'basic' && !answer.redirected
  if (!isPlain || !type.startsWith('text/html') || isSecret(answer)) return undefined
  const html = await answer.text()
  if (!html.includes('data-reading-page') && !isLite(answer)) return undefined
  const headers = new Headers(answer.headers)
  for (const name of ['vary', 'content-encoding', 'content-length', 'age']) headers.delete(name)
  headers.set('x-kept-at', String(Date.parse(headers.get('date') ?? '') || now))
  headers.set('x-bytes', String(new Blob([html]).size))
  headers.set('x-title', encodeURIComponent(titleOf(html)))
  return new Response(html, { headers })
}

/** What a cached copy says of itself. */
export function describeCopy(path: string, copy: Response): CachedPage {
  const { headers } = copy
  return {
    path,
    title: decodeURIComponent(headers.get('x-title') ?? ''),
    cachedAt: Number(headers.get('x-kept-at')),
  }
}

/** The newest cached copy of a page: the asked edition's, or else the other one's. */
export async function copyToRead(path: string): Promise<Response | undefined> {
  return (await newestCopy(path)) ?? newestCopy(fullPath(path) ?? ADDRESSES.lite + path)
}

/** The newest cached copy of a path, saved or read last. */
async function newestCopy(path: string): Promise<Response | undefined> {
  const copies = await Promise.all(
    [RECENT, savedIn(path)].map((cacheName) => caches.match(path, { cacheName })),
  )
  const cachedAt = (copy: Response | undefined) => Number(copy?.headers.get('x-kept-at') ?? -1)
  return copies.sort((a, b) => cachedAt(b) - cachedAt(a))[0]
}

/** A cached picture: the one of this address, or any rendition of the same photograph. */
export async function cachedPicture(url: string): Promise<Response | undefined> {
  const same = await caches.match(url, { ignoreVary: true })
  const [folder] = new RegExp(`^[^?]*${ADDRESSES.pictures}[0-9a-f]+/`).exec(url) ?? []
  if (same || folder === undefined) return same
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    const [other] = (await cache.keys()).filter((cached) => cached.url.startsWith(folder))
    if (other) return cache.match(other)
  }
  return undefined
}

function isSecret(answer: Response): boolean {
  return /no-store/.test(answer.headers.get('cache-control') ?? '')
}

/** Pages of the lite edition bear no mark but their address. */
function isLite({ url }: Response): boolean {
  return fullPath(new URL(url).pathname) !== undefined
}

/** The headline: a page's title is followed by the paper's name. */
function titleOf(html: string): string {
  const [, title = ''] = /<title>([^<]*)/.exec(html) ?? []
  return unescapeHtml(title.replace(/ – [^–]*$/, ''))
}

function unescapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    quot: '"',
    '#x27': "'",
    amp: '&',
  }
  return text.replace(/&(lt|gt|quot|#x27|amp);/g, (_, name: string) => entities[name] ?? '')
}
