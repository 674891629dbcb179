/** Addresses of `lib/routes` and words of `messages/vi.json`. Each is put in its place by
 * `scripts/build-client.ts`, so only those that are used travel. */
type Messages = typeof import('../messages/vi.json')

declare const ADDRESSES: typeof import('../lib/routes/for-scripts').ADDRESSES
declare const TOOLS: Messages['tools']
declare const KEYS: Messages['keys']
declare const CACHED: Messages['cached']
declare const SITE_WORDS: Messages['site']

/** Style rules, one by one, lowered for old engines by `scripts/build-client.ts`. */
declare module '*.css' {
  const rules: readonly string[]
  export default rules
}
