/** What the tests of `page-cache.mjs` need to know of it; Next.js itself knows the rest. */
type Context = {
  readonly kind: string
  readonly isFallback: boolean
  readonly cacheControl: object
}

type Options = {
  readonly fs: object
  readonly serverDistDir: string
  readonly flushToDisk: boolean
  readonly revalidatedTags: readonly string[]
  readonly maxMemoryCacheSize?: number
}

export default class PageCache {
  constructor(options: Options)
  get(
    key: string,
    context: Context,
  ): Promise<{
    readonly value: object
    readonly lastModified?: number
  } | null>
  set(key: string, value: object, context: Context): Promise<void>
  revalidateTag(names: string | string[], durations?: { readonly expire?: number }): Promise<void>
}
