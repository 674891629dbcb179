/**
 * Addresses as a paper's rules for former ones know them (`content/redirects.yaml`): letters as they are read, no
 * slash at the end, the words of a query in one order.
 */

/** Words of a query that say which page is meant, on the front page and on pages that a program made. */
const NAMING = 'p|page_id|attachment_id|cat|tag|author|m|feed'

/**
 * Addresses whose query may name what is meant, as a regular expression's source for `path?query`: the front page
 * with a word of WordPress's, and addresses of programs (`/tin.php?id=5`). The edge asks the site for them as they are.
 */
export const FORMER_QUERIES = `^(?:/(?:index\\.php)?\\?(?:.*&)?(?:${NAMING})=|/[^?]*\\.(?:php|aspx?|jsp|cfm|cgi|html?)\\?.)`

/** The most parts of a query that are looked at one by one. */
const MOST_PARTS = 12

/** An address as rules know it, from its path and query in letters. */
export function formerKey(path: string, query = ''): string {
  const plain = `/${path.normalize('NFC').split('/').filter(Boolean).join('/')}`
  if (query === '') return plain
  const parts = query.normalize('NFC').split('&').filter(Boolean).sort()
  return `${plain}?${parts.join('&')}`
}

/** The keys under which a rule for an address with a query may stand: of all of the query, then of each part. */
export function formerKeysOfQuery(path: string, query: string): string[] {
  const parts = query.split('&').filter(Boolean).slice(0, MOST_PARTS)
  return [...new Set([formerKey(path, query), ...parts.map((part) => formerKey(path, part))])]
}

/** An address in its letters: `/ch%E1%BB%A3` is `/chợ`; as it is where it cannot be decoded. */
export function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    // It is compared as it is written.
    return address
  }
}
