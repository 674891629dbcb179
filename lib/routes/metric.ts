import { isSection } from '@/lib/config'
import { fullAddress } from './lite'
import { isFeedFile, matchPage, PAGE_TYPES } from './match'
import { partsOf } from './pattern'
import { ENDPOINTS, ROUTES } from './table'

type Entry = (typeof ROUTES)[keyof typeof ROUTES] | (typeof ENDPOINTS)[keyof typeof ENDPOINTS]

/** What requests are counted as; there are only so many, whatever is asked for. */
export type Metric = Entry['metric'] | 'feed' | 'other'

/** What a request for a path (without its query) is counted as, whether there is anything or not. */
export function metricOf(path: string): Metric {
  const full = fullAddress(path) ?? path
  const parts = partsOf(full)
  if (isFeedFile(parts.at(-1))) return 'feed'
  const match = matchPage(full)
  if (match) return ROUTES[match.type].metric
  const [first = ''] = parts
  return isSection(first) ? 'article' : (BY_FIRST_WORD.get(first) ?? 'other')
}

/** What is no page's address, and yet begins as one. */
const BY_FIRST_WORD = new Map<string, Metric>([
  ...PAGE_TYPES.map((type) => [firstWord(ROUTES[type].pattern), ROUTES[type].metric] as const),
  ...Object.values(ENDPOINTS).map(({ path, metric }) => [firstWord(path), metric] as const),
])

function firstWord(path: string): string {
  return partsOf(path)[0] ?? ''
}
