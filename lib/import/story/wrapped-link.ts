/** Addresses that programs put around those that were written, and where they keep them. */
const WRAPPERS: readonly (readonly [address: RegExp, parameter: string])[] = [
  [/^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/i, 'q'],
  [/^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/i, 'url'],
  [/^https?:\/\/lm?\.facebook\.com\/l\.php\?/i, 'u'],
  [/^https?:\/\/[\w.-]+\.safelinks\.protection\.outlook\.com\/\?/i, 'url'],
]

/** The address that was meant, where Google Docs, Facebook or Outlook wrapped it in one of theirs. */
export function unwrapped(href: string): string {
  if (!URL.canParse(href)) return href
  const { searchParams } = new URL(href)
  for (const [address, parameter] of WRAPPERS) {
    const inner = address.test(href) ? searchParams.get(parameter) : null
    if (inner && /^(?:https?:\/\/|mailto:)/i.test(inner)) return inner
  }
  return href
}
