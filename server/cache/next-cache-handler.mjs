/**
 * What Next.js loads as its cache (`cacheHandler` in `next.config.mjs`): it passes on to the server's own
 * (`page-cache.ts`). Where there is none, in `next build` and in development, nothing is cached.
 */
export default class NextCacheHandler {
  async get(key, context) {
    return (await pageCache()?.get(key, context)) ?? null
  }

  async set(key, value, context) {
    await pageCache()?.set(key, value, context)
  }

  // No page is marked: each belongs to one version of the content.
  async revalidateTag() {}

  resetRequestCache() {}
}

function pageCache() {
  return globalThis[Symbol.for('trang-nhat.page-cache')]
}
