import { LRUCache } from 'lru-cache'

/** Gives back what was made for a key, making it where it is not there any more. */
export type CachedResults<T> = (key: string, make: () => Promise<T>) => Promise<T>

/**
 * Caches the results of the `most` keys used last; who asks for one that is being made gets the same.
 * Failures are not cached: they are tried again.
 */
export function cachedResults<T extends {}>(most: number): CachedResults<T> {
  const cache = new LRUCache<string, T, () => Promise<T>>({
    max: most,
    // Who waits for a result gets it, also where many others pushed it out meanwhile.
    ignoreFetchAbort: true,
    fetchMethod: (_key, _stale, { context }) => context(),
  })
  return (key, make) => cache.forceFetch(key, { context: make })
}
