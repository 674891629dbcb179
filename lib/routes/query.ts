import { PASS_NAME } from '@/lib/config'
import { patternSource } from './pattern'
import { EDITION_CHOICE, ENDPOINTS, LITE_WORD, ROUTES } from './table'

/** Longer addresses are nobody's bookmark, in bytes as they are sent. */
export const LONGEST_ADDRESS = 2_048

/** What any address may be asked with: both are answered for one reader, and never kept. */
export const ASKED_ANYWHERE: readonly string[] = [EDITION_CHOICE.parameter, PASS_NAME]

/** The paths that show what a query says, as a regular expression's source, and the query's words. */
export const QUERY_RULES: readonly { readonly paths: string; readonly words: readonly string[] }[] =
  [
    ...Object.values(ROUTES).flatMap((route) =>
      'query' in route
        ? [{ paths: inBothEditions(route.pattern), words: Object.values<string>(route.query) }]
        : [],
    ),
    ...Object.values(ENDPOINTS).flatMap((endpoint) =>
      'query' in endpoint
        ? [{ paths: atOrBelow(endpoint.path), words: Object.values<string>(endpoint.query) }]
        : [],
    ),
  ]

const RULES = QUERY_RULES.map(({ paths, words }) => ({ paths: new RegExp(paths), words }))

/**
 * An address with nothing but what its page takes of a query: each of its words once, the first, as it
 * was written, and then what may be asked anywhere. It is never longer than what it is given.
 */
export function knownAddress(address: string): string {
  const [path = '', query = ''] = address.split(/\?(.*)/s)
  if (query === '') return path
  const own = RULES.find(({ paths }) => paths.test(path))?.words ?? []
  const said = query.split('&')
  const known = [...own, ...ASKED_ANYWHERE].flatMap(
    (word) => said.find((part) => part.startsWith(`${word}=`) && !part.endsWith(`${word}=`)) ?? [],
  )
  return known.length === 0 ? path : `${path}?${known.join('&')}`
}

function inBothEditions(pattern: string): string {
  return patternSource(pattern).replace(/^\^(.*)\$$/, `^(?:/${LITE_WORD})?$1/?$`)
}

function atOrBelow(path: string): string {
  return path.endsWith('/') ? `^${path}` : `^${path}$`
}
