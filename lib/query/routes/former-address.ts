import { fillStars, matchStars } from '@/lib/model'
import { decodedAddress, formerKey, formerKeysOfQuery, isEndpoint } from '@/lib/routes'
import { selectRedirect, selectRedirectPatterns } from '@/lib/store'
import { resolveAddress } from './resolve-route'

/** What a former address leads to: an address, or that there is nothing any more. */
export type Former = { readonly state: 'moved'; readonly to: string } | { readonly state: 'gone' }

/** Rules that lead to each other are followed so far: the check tells of them. */
const MOST_RULES = 8

/**
 * Where a former address of the paper leads at `now` (milliseconds since 1970), by `content/redirects.yaml`;
 * undefined where no rule knows it, or a pattern leads to nothing. Takes a path in its letters, and a query.
 */
export function resolveFormer(path: string, query: string, now: number): Former | undefined {
  const keys = query === '' ? keysOfPath(path) : formerKeysOfQuery(path, query)
  for (const key of keys) {
    const target = selectRedirect(key)
    // Whoever wrote the rule knew the address: it is not unknown, though what it led to is not here.
    if (target !== undefined) return follow(target, now) ?? { state: 'gone' }
  }
  return query === '' ? follow(targetOfPattern(formerKey(path)), now) : undefined
}

/** The file that a folder's address shows may be named with it, or not. */
function keysOfPath(path: string): string[] {
  const folder = path.replace(/(?<=\/)index\.(?:html?|php)$/i, '')
  return [...new Set([formerKey(path), formerKey(folder)])]
}

function targetOfPattern(address: string): string | undefined {
  for (const { address: pattern, target } of selectRedirectPatterns()) {
    const stars = matchStars(pattern, address)
    if (stars) return fillStars(target, stars)
  }
  return undefined
}

/** The living page at the end of a rule; a page that is withdrawn is gone. */
function follow(target: string | undefined, now: number, rules = 1): Former | undefined {
  if (target === undefined || rules > MOST_RULES) return undefined
  if (target === '') return { state: 'gone' }
  if (!target.startsWith('/')) return { state: 'moved', to: target }
  const [path = '', query = ''] = (target.split('#', 1)[0] ?? '').split(/\?(.*)/s)
  const letters = decodedAddress(path)
  const found = resolveAddress(letters, now)
  if (found.state === 'page') return { state: 'moved', to: target }
  if (found.state === 'moved') return found
  if (found.state === 'gone') return { state: 'gone' }
  if (isEndpoint(letters)) return { state: 'moved', to: target }
  const key = formerKey(letters, decodedAddress(query))
  return follow(selectRedirect(key) ?? targetOfPattern(key), now, rules + 1)
}
