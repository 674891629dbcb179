/**
 * Reading without a line, or with a bad one. A page comes from the paper; only where that fails or is long
 * in coming, from what is cached, and then it says so. A new worker can take over at any moment.
 */
import { formatDateTime } from '@/lib/shared/time'
import { answerInTime, type Reason, whole } from './answer-in-time'
import { cachedPicture, copyToRead, RECENT, savedIn, toCopy } from './cached-pages'
import { type FetchEvent, worker } from './worker-scope'

/** The scripts of this build, each with its content in its address. */
declare const ASSETS: readonly string[]
/** The cache of this build, in name. */
declare const BUILD_CACHE: string

/** How much is cached of what was read last. */
const MOST_PAGES = 40
const MOST_BYTES = 4_000_000

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(event, url))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request))
  else if (/^(image|font)$/.test(request.destination)) event.respondWith(picture(request))
})

async function install(): Promise<void> {
  const cache = await caches.open(BUILD_CACHE)
  await cache.addAll(ASSETS.filter((address) => /reading\.js|cached-list/.test(address)))
  await cache.addAll(
    [ADDRESSES.offline, ADDRESSES.saved].map((path) => new Request(path, { cache: 'no-cache' })),
  )
  await worker.skipWaiting()
}

let areAssetsCached = false

/** A first visit loads little; who comes to a second page may want all the tools without a line, too. */
async function keepAssets(): Promise<void> {
  if (areAssetsCached) return
  areAssetsCached = true
  const cache = await caches.open(BUILD_CACHE)
  const cached = await Promise.all(
    ASSETS.map((address) => cache.match(address, { ignoreVary: true })),
  )
  await cache.addAll(ASSETS.filter((_, place) => !cached[place]))
}

async function activate(): Promise<void> {
  const outdated = (await caches.keys()).filter(
    (name) => name.startsWith('build-') && name !== BUILD_CACHE,
  )
  await Promise.all(outdated.map((name) => caches.delete(name)))
  // The browser asks for a page while this worker is still starting.
  await worker.registration.navigationPreload?.enable()
  await worker.clients.claim()
  await Promise.all(
    (await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(
      keepOpenPage,
    ),
  )
}

/** The page that brought this worker was loaded without it. */
async function keepOpenPage({ url }: { url: string }): Promise<void> {
  const address = new URL(url)
  await keep(address, await fetch(address.pathname))
}

/**
 * The paper's own answer; a kept copy where that is long in coming or a failure. The fetch goes on then,
 * and what comes is kept for the next time. Without a copy the reader waits, and sees what there is, as it
 * comes; with one, half a page is no answer.
 */
async function page(event: FetchEvent, url: URL): Promise<Response> {
  const asked = askPaper(event)
  event.waitUntil(
    asked
      .then((answer) => Promise.all([keep(url, answer.clone()), keepAssets()]))
      .catch(() => undefined),
  )
  const copy = await copyToRead(url.pathname)
  const outcome = await answerInTime(copy ? whole(asked) : asked)
  if ('answer' in outcome) return outcome.answer
  if (copy) return withNote(copy, outcome.reason)
  return asked.catch(() => ownPage(url.pathname))
}

async function askPaper(event: FetchEvent): Promise<Response> {
  const preloaded = await event.preloadResponse?.catch(() => undefined)
  return preloaded ?? fetch(event.request)
}

/** Keeps what was read, and lets go of what the paper has taken back. */
async function keep({ pathname, search }: URL, answer: Response): Promise<void> {
  const recent = await caches.open(RECENT)
  if (answer.status === 410) await caches.delete(savedIn(pathname))
  if (answer.status === 410 || answer.status === 404) await recent.delete(pathname)
  // What stands behind a question mark is a search, or a tracker's mark on a story's address.
  if (search && pathname.split('/').length < 3) return
  const copy = await toCopy(answer, Date.now())
  if (!copy || pathname === ADDRESSES.offline || pathname === ADDRESSES.saved) return
  if (await caches.has(savedIn(pathname))) {
    await (await caches.open(savedIn(pathname))).put(pathname, copy.clone())
  }
  await recent.delete(pathname)
  await recent.put(pathname, copy)
  await trim(recent)
}

/** Lets go of the pages read longest ago. */
async function trim(recent: Cache): Promise<void> {
  let bytes = 0
  for (const [place, request] of [...(await recent.keys())].reverse().entries()) {
    const copy = await recent.match(request)
    bytes += Number(copy?.headers.get('x-bytes'))
    if (place >= MOST_PAGES || bytes > MOST_BYTES) await recent.delete(request)
  }
}

/** What this build has for readers without a line. */
async function ownPage(path: string): Promise<Response> {
  const isSavedPage = path === ADDRESSES.saved
  const own = await caches.match(isSavedPage ? ADDRESSES.saved : ADDRESSES.offline, {
    cacheName: BUILD_CACHE,
    ignoreVary: true,
  })
  if (!own) return Response.error()
  return new Response(await own.text(), { status: isSavedPage ? 200 : 503, headers: own.headers })
}

const NOTES: Readonly<Record<Reason, string>> = {
  offline: CACHED.copyOf,
  slow: CACHED.copyWhileSlow,
  failing: CACHED.copyWhileFailing,
}

/** A cached page says above its content that it is one, of when, and why; a press asks once more. */
async function withNote(copy: Response, reason: Reason): Promise<Response> {
  const time = formatDateTime(Number(copy.headers.get('x-kept-at')))
  // Classes that the header and the footer of every page use.
  const note = `<p class="mx-auto max-w-page px-4 py-2 text-meta text-soft sm:px-6">${NOTES[reason].replace('{time}', time)} <a class="underline" href="">${CACHED.retry}</a></p>`
  const html = (await copy.text())
    // What was urgent then may be over.
    .replace(/<aside class="khan"[\s\S]*?<\/aside>/, '')
    .replace(/<main\b[^>]*>/, `$&${note}`)
  return new Response(html, { headers: copy.headers })
}

async function asset(request: Request): Promise<Response> {
  return (
    (await caches.match(request, { cacheName: BUILD_CACHE, ignoreVary: true })) ?? fetch(request)
  )
}

/** A kept picture does not wait for the line any longer than its page. */
async function picture(request: Request): Promise<Response> {
  const asked = fetch(request)
  const outcome = await answerInTime(asked)
  if ('answer' in outcome) return outcome.answer
  const cached = await cachedPicture(request.url)
  // What the browser itself still has, however old, is better than nothing now.
  return (
    cached ??
    asked.catch(() => fetch(request.url, { cache: 'only-if-cached', mode: 'same-origin' }))
  )
}
