import { LRUCache } from 'lru-cache'
import { log } from '@/lib/telemetry'
import type { ClusterPages } from '../cluster/cluster-pages'
import { readableVersion } from '../content-version'
import {
  type CacheControl,
  htmlOf,
  makePage,
  type Page,
  packPage,
  type Rendered,
  unpackPage,
} from './page'
import type { PageFiles } from './page-files'
import type { Prerendered } from './prerendered'

/** Bytes of pages cached in memory, and what one takes besides its body. */
const MEMORY_BYTES = 16 * 2 ** 20
const ENTRY_BYTES = 2_000

/** After a failed render the page before is served for so long before it is tried again, milliseconds. */
const RETRY_AFTER_MS = 3_000

/** How many renders may be under way; a failed one is forgotten by this alone. */
const MOST_RENDERS = 1_000

/** Where Next.js keeps what shows an address that leads nowhere. */
const NOT_FOUND = '/_not-found'

/** A page in the cache: good for one version of the content, and for a time. */
type Entry = {
  readonly page: Page
  readonly version: string | undefined
  /** By the clock that nobody sets, milliseconds since the process began. */
  readonly expiresAt: number
}

type Render = { readonly key: string; readonly version: string | undefined }

/** What Next.js hands to its cache with a page. */
type SetContext = { readonly cacheControl?: CacheControl; readonly fetchCache?: boolean }

/** What Next.js's cache gives back. */
type Found = {
  readonly value: object
  readonly lastModified: number
  readonly cacheControl: CacheControl
}

/** The pages of this server, by address: in memory, then in files, then as the build made them. */
export type PageCache = {
  /** The page at an address (without its query), if it may be served as it is. */
  current(address: string): Page | undefined
  /** Returns what tells, later on, whether the page at an address is of this moment's content, or newer. */
  since(address: string): () => boolean
  /** The last good page at an address, however old, to be served for a while because rendering failed. */
  afterFailure(address: string): Page | undefined
  /** For Next.js: a page that may be served as it is; null has it rendered. */
  get(key: string, context: { readonly kind: string }): Promise<Found | null>
  /** For Next.js: takes in a page that was rendered. */
  set(key: string, value: Rendered | null, context: SetContext): Promise<void>
}

type Layers = {
  readonly files: PageFiles
  readonly prerendered: (key: string, address: string) => Promise<Prerendered | undefined>
  /** The pages of all servers, where there are several. */
  readonly cluster?: ClusterPages
  /** The version of the content; undefined while it cannot be read. */
  readonly version?: () => string | undefined
}

/** Makes the one cache of pages. Nothing else decides whether a page is still good: `isCurrent` does. */
export function makePageCache({
  files,
  prerendered,
  cluster,
  version = readableVersion,
}: Layers): PageCache {
  const entries = new LRUCache<string, Entry>({
    maxSize: MEMORY_BYTES,
    sizeCalculation: ({ page }) => page.body.byteLength + ENTRY_BYTES,
  })
  /** The renders under way, by address, with the content as they began: they may lack what came after. */
  const rendering = new LRUCache<string, Render>({ max: MOST_RENDERS })

  const isCurrent = (entry: Entry) => {
    if (performance.now() >= entry.expiresAt) return false
    const now = version()
    // While the content cannot be read, there is nothing newer.
    return now === undefined || entry.version === now
  }
  const keep = (page: Page, of: string | undefined, leftMs: number) => {
    const entry = { page, version: of, expiresAt: performance.now() + leftMs }
    entries.set(addressOf(page.key), entry)
    return entry
  }
  /** Files tell the time by a clock that may have been set: what comes from the future is old. */
  const keepSince = ({ page, version: of, at }: Prerendered) => {
    const age = Date.now() - at
    return keep(page, of, age < 0 ? 0 : page.lifeS * 1_000 - age)
  }
  const find = async (key: string): Promise<Entry | undefined> => {
    const address = addressOf(key)
    const inMemory = entries.get(address)
    if (inMemory) return inMemory.page.key === key ? inMemory : undefined
    const bytes = await files.read(key)
    const unpacked = bytes && unpackPage(bytes)
    if (unpacked?.page.key === key) {
      const { version: of, at } = JSON.parse(unpacked.note)
      return keepSince({ page: unpacked.page, version: of, at })
    }
    const built = await prerendered(key, address)
    return built && keepSince(built)
  }
  const takeFromCluster = async (key: string, of: string | undefined) => {
    const taken = await cluster?.take(key)
    return taken && keep(taken.page, of, taken.leftMs)
  }
  return {
    current(address) {
      const entry = entries.get(address)
      return entry && isCurrent(entry) ? entry.page : undefined
    },
    since(address) {
      const then = version()
      return () => {
        const entry = entries.get(address)
        return entry !== undefined && (entry.version === then || isCurrent(entry))
      }
    },
    afterFailure(address) {
      const failed = rendering.get(address)
      rendering.delete(address)
      if (failed) cluster?.give(failed.key, undefined)
      const entry = entries.get(address)
      const { version: tried } = failed ?? { version: version() }
      return entry && keep(entry.page, tried, RETRY_AFTER_MS).page
    },
    async get(key, { kind }) {
      if (kind !== 'APP_PAGE') return null
      const begun = version()
      const own = await find(key).catch(logUnreadable)
      const entry = own && isCurrent(own) ? own : await takeFromCluster(key, begun)
      if (entry) return forNext(entry)
      // Who asks while it is under way gets the same render.
      const address = addressOf(key)
      if (!rendering.has(address)) rendering.set(address, { key, version: begun })
      return null
    },
    async set(key, value, { cacheControl, fetchCache }) {
      if (fetchCache || value?.kind !== 'APP_PAGE') return
      const address = addressOf(key)
      const of = rendering.get(address)?.version
      rendering.delete(address)
      // Next.js says the status of that page to readers, but not here.
      const isNotFound = address === NOT_FOUND
      const { status = isNotFound ? 404 : 200 } = value
      const isCached = status === 200 || isNotFound
      const page = isCached ? await makePage(key, { ...value, status }, cacheControl) : undefined
      cluster?.give(key, page)
      if (!page) return
      keep(page, of, page.lifeS * 1_000)
      files.write(key, packPage(page, JSON.stringify({ version: of, at: Date.now() })))
    },
  }
}

/** The address of a page, from Next.js's key for it. */
function addressOf(key: string): string {
  const address = key.slice(key.indexOf('/$/') + 2)
  return address === '/index' ? '/' : address
}

async function forNext({ page }: Entry): Promise<Found> {
  const { status, headers, lifeS } = page
  const html = await htmlOf(page)
  return {
    value: { kind: 'APP_PAGE', html, status, headers, rscData: Buffer.alloc(0) },
    // It is good: Next.js is not to count once more.
    lastModified: performance.timeOrigin + performance.now(),
    cacheControl: { revalidate: lifeS },
  }
}

function logUnreadable(err: unknown): undefined {
  log.error({ event: 'page unreadable', err }, 'Không đọc được trang đã lưu (page unreadable)')
  return undefined
}
