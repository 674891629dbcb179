import { type Edition, isIn, PAGE_TYPES, type PageType, partsOf, ROUTES } from '@/lib/routes'
import { loaderOf } from './loaders'

/**
 * The paths, in their parts, of the pages of an edition to render before anybody asks. Of the lite
 * edition they are those without values: few readers have it.
 */
export function pathsAhead(edition: Edition): string[][] {
  const now = Date.now()
  return PAGE_TYPES.filter((type) => isIn(type, edition) && isCached(type)).flatMap((type) =>
    pathsOf(type, edition, now).map(partsOf),
  )
}

function isCached(type: PageType): boolean {
  return !('dynamic' in ROUTES[type]) && !('redirects' in ROUTES[type])
}

function pathsOf(type: PageType, edition: Edition, now: number): string[] {
  const { pattern } = ROUTES[type]
  const loader = loaderOf(type)
  if (!pattern.includes('[')) {
    const isThere = loader?.pages({} as never, now) !== 0
    return isThere ? [pattern] : []
  }
  if (edition === 'lite') return []
  const write = ROUTES[type].path as (params: object) => string
  return (loader?.ahead?.(now) ?? []).map(write)
}
