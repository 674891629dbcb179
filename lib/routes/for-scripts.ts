import { patternSource } from './pattern'
import { ENDPOINTS, LITE_WORD, ROUTES } from './table'

const { suggestions, latestAddresses, pageviews, pictures } = ENDPOINTS

/** The addresses the reading pages' script knows; `scripts/build-client.ts` writes them into it. */
export const ADDRESSES = {
  latest: ROUTES.latest.path(),
  fresh: ROUTES.fresh.path(),
  saved: ROUTES.saved.path(),
  offline: ROUTES.offline.path(),
  lite: `/${LITE_WORD}`,
  /** The source of a regular expression: the paths of stories. */
  story: [ROUTES.article, ROUTES.brief].map(({ pattern }) => patternSource(pattern)).join('|'),
  /** The folder of renditions of pictures. */
  pictures: pictures.path,
  latestAddresses: latestAddresses.path,
  /** What was typed comes after these two, or the page's path. */
  suggestions: `${suggestions.path}?${suggestions.query.typed}=`,
  pageviews: `${pageviews.path}?${pageviews.query.page}=`,
}
