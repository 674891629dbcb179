import { firstWords } from './match'
import { partsOf } from './pattern'
import { PAGE_WORD } from './route'
import { ENDPOINTS, LITE_WORD, ROUTES } from './table'

const { suggestions, bulletin, topicNews, pageviews, pictures } = ENDPOINTS

/** The first words of addresses that are no story's. */
const OTHERS = [...firstWords(), LITE_WORD].filter(
  (word) => word !== partsOf(ROUTES.brief.pattern)[0],
)

/** The addresses the reading pages' script knows; `scripts/build-client.ts` writes them into it. */
export const ADDRESSES = {
  latest: ROUTES.latest.path(),
  fresh: ROUTES.fresh.path(),
  saved: ROUTES.saved.path(),
  offline: ROUTES.offline.path(),
  lite: `/${LITE_WORD}`,
  /** The source of a regular expression: the paths of stories, in whatever sections. */
  story: `^/(?!(?:${OTHERS.join('|')})/|.*/${PAGE_WORD}/)(?:[a-z0-9-]+/){1,2}[^./]+$`,
  /** The folder of renditions of pictures. */
  pictures: pictures.path,
  bulletin: bulletin.path,
  topicNews: topicNews.path,
  /** What was typed comes after these two, or the page's path. */
  suggestions: `${suggestions.path}?${suggestions.query.typed}=`,
  pageviews: `${pageviews.path}?${pageviews.query.page}=`,
}
