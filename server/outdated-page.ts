/** Stands in an answer whose page another server is just rendering; `group/page-cache.mjs` puts it there. */
const AWAITED = 'x-nextjs-awaited'

/** Whether an answer of Next.js, by its headers, is a page of which there will be a newer one in a moment. */
export function isOutdated(header: (name: string) => unknown): boolean {
  return header('x-nextjs-cache') === 'STALE' || header(AWAITED) !== undefined
}
