/** Gives back what was made for a key, making it where it is not there any more. */
export type KeptResults<T> = (key: string, make: () => Promise<T>) => Promise<T>

/** Keeps the results of the `most` keys used last. Failures are not kept: they are tried again. */
export function keepResults<T>(most: number): KeptResults<T> {
  const kept = new Map<string, Promise<T>>()
  return (key, make) => {
    const result = kept.get(key) ?? make()
    // Last used, last dropped.
    kept.delete(key)
    kept.set(key, result)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    result.catch(() => kept.delete(key))
    return result
  }
}
