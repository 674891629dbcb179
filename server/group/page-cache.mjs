/**
 * Next.js loads this file by itself, as it is (`cacheHandler` in `next.config.mjs`). It is Next.js's own
 * cache, but a file in it is whole or not there, the data of pages that only the framework's script asks for
 * is not kept, ages stay right when somebody sets the clock, and it tells when pages are rendered
 * (`../rendered-pages.ts`). Where this server belongs to a
 * group (REDIS_URL), an outdated page is first looked for with the others (`shared-pages.ts`), and what is
 * rendered here is given to them.
 */
import { readFileSync } from 'node:fs'
import { rename, rm, utimes, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import tags from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js'

const require = createRequire(import.meta.url)
const own = require('next/dist/server/lib/incremental-cache/file-system-cache.js')

/** Where `shared-pages.ts` puts what the group shares, for this file only. */
const SHARED = Symbol.for('trang-nhat.shared-pages')

/** Where `../rendered-pages.ts` listens. */
const RENDERS = Symbol.for('trang-nhat.renders')

/** The header in which Next.js notes the tags of a page. */
const TAGS = 'x-next-cache-tags'

/** Stands in the answer then, for `../outdated-page.ts`: in a moment there is a newer one. */
const AWAITED = 'x-nextjs-awaited'

let builtLives
let written = 0

export default class PageCache extends own.default {
  constructor(context) {
    super({ ...context, fs: { ...context.fs, writeFile: writeWhole } })
  }

  async get(key, context) {
    const page = await super.get(key, context)
    const isPage = context.kind === 'APP_PAGE' || context.kind === 'APP_ROUTE'
    if (!isPage || context.isFallback) return page
    const age = page ? now() - page.lastModified : Number.POSITIVE_INFINITY
    const life = page?.cacheControl ?? lifeOfBuilt(key)
    if (page && isCurrent(page, age, life)) return page
    globalThis[RENDERS]?.begins(key)
    const shared = globalThis[SHARED]
    if (!shared) return page
    const isServable = page !== null && age < (life.expire ?? Number.POSITIVE_INFINITY) * 1000
    const found = await shared.take(key, age, isServable)
    if (found === 'render')
      return page && shared.noteOld({ ...page, value: withoutFlight(page.value) })
    if (found === 'awaited') return pageBefore(page, life)
    await this.keep(key, found.value, { ...context, cacheControl: found.cacheControl })
    return { ...found, lastModified: now() }
  }

  async set(key, value, context) {
    const kept = withoutFlight(value)
    try {
      await this.keep(key, kept, context)
      if (!context.fetchCache) globalThis[SHARED]?.give(key, kept, context.cacheControl)
    } finally {
      // It is in memory also when the disk is full.
      if (!context.fetchCache) globalThis[RENDERS]?.ended(key, addressOf(key))
    }
  }

  /** As Next.js does it, but it notes the time of a clock that may be set meanwhile. */
  async keep(key, value, context) {
    const kept = super.set(key, value, context)
    // It is in memory at once, before anything is written.
    const inMemory = own.default.memoryCache?.get(key)
    if (inMemory) inMemory.lastModified = now()
    await kept
  }

  /** As Next.js does it, but by the time that it judges these marks by. */
  async revalidateTag(names, durations) {
    const at = now()
    for (const name of [names].flat()) {
      const marks = { ...tags.tagsManifest.get(name) }
      if (durations) marks.stale = at
      if (!durations) marks.expired = at
      else if (durations.expire !== undefined) marks.expired = at + durations.expire * 1000
      tags.tagsManifest.set(name, marks)
    }
  }
}

/**
 * A page without its second and third copy, which only the framework's scripts would ask for: no page has
 * them, and `../security/internal-headers.ts` lets nobody ask. It is two thirds of what is kept.
 */
function withoutFlight(value) {
  const has = value?.kind === 'APP_PAGE' && (value.rscData?.byteLength || value.segmentData)
  if (!has) return value
  return { ...value, rscData: Buffer.alloc(0), segmentData: undefined }
}

/** The address of a page, from Next.js's key for it. */
function addressOf(key) {
  const address = key.slice(key.indexOf('/$/') + 2)
  return address === '/index' ? '/' : address
}

/**
 * On a full disk Next.js would leave a page cut off, and serve it once it has forgotten the one in
 * memory. So a file comes under its name when it is whole; until then the one before stays. A page is as
 * old as its file says.
 */
async function writeWhole(file, data) {
  const partial = `${file}.${process.pid}.${written++}.partial`
  try {
    await writeFile(partial, data)
    await utimes(partial, now() / 1000, now() / 1000)
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

/** By the clock that Next.js judges ages by, which nobody sets while the process lives, milliseconds since 1970. */
function now() {
  return performance.timeOrigin + performance.now()
}

/** Whether Next.js is going to serve a page without rendering it again. */
function isCurrent({ value, lastModified }, age, { revalidate }) {
  if (revalidate !== false && age >= revalidate * 1000) return false
  const names = value?.headers?.[TAGS]
  return typeof names !== 'string' || !tags.areTagsStale(names.split(','), lastModified)
}

/** The outdated page as Next.js serves it without rendering: another server does. */
function pageBefore({ value }, cacheControl) {
  const headers = { ...value.headers, [AWAITED]: '1' }
  return { value: { ...value, headers }, cacheControl, lastModified: now() }
}

/** The life of a page that the build made, seconds; the build itself notes it elsewhere. */
function lifeOfBuilt(key) {
  builtLives ??= JSON.parse(
    readFileSync(path.resolve('.next/prerender-manifest.json'), 'utf8'),
  ).routes
  const built = builtLives[addressOf(key)]
  return {
    revalidate: built?.initialRevalidateSeconds ?? false,
    expire: built?.initialExpireSeconds,
  }
}
