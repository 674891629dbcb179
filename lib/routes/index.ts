/**
 * The addresses of the site: the table of its page types, and what is told from an address alone. It
 * knows neither the store nor any view. Whether a page is there is asked of `./resolve`.
 */
export { dayAddress, monthAddress } from './archive'
export { fullAddress, LITE_NOT_FOUND, liteAddress } from './lite'
export {
  type Edition,
  feedPath,
  firstWords,
  isEndpoint,
  isFeedFile,
  isIn,
  isShown,
  type Match,
  type MatchOf,
  matchFeed,
  matchPage,
  matchStory,
  PAGE_TYPES,
  pathOf,
  storyPath,
  templateOf,
} from './match'
export { type Metric, metricOf } from './metric'
export { partsOf } from './pattern'
export { PAGE_WORD } from './route'
export {
  ANCHORS,
  EDITION_CHOICE,
  ENDPOINTS,
  FEED_TYPES,
  type FeedFile,
  type FullPage,
  LITE_WORD,
  type LitePage,
  type PageParams,
  type PageType,
  type PageTypeWith,
  ROUTES,
  type ShownPage,
} from './table'
