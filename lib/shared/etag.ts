/**
 * Whether the value of If-None-Match says that a client has what this entity tag (`"…"`, `W/"…"`) is
 * of: weak or not, for what stands between may have compressed it, alone or among others, or as `*`.
 */
export function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  const named = ifNoneMatch?.trim() ?? ''
  return named === '*' || (named.match(OPAQUE_TAG)?.includes(opaque(etag)) ?? false)
}

/** An entity tag without the mark that it is weak. Commas are allowed within the quotes. */
const OPAQUE_TAG = /"[^"]*"/g

function opaque(etag: string): string {
  return etag.replace(/^W\//, '')
}
