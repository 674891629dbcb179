/** The table of page types and their addresses. */

export { dayAddress, monthAddress } from './archive'
export { ADDRESSES } from './for-scripts'
export { decodedAddress, FORMER_QUERIES, formerKey, formerKeysOfQuery } from './former'
export { fullAddress, LITE_NOT_FOUND, liteAddress } from './lite'
export {
  type Edition,
  feedPath,
  firstWords,
  isEndpoint,
  isIn,
  isPreviewed,
  isShown,
  type Match,
  type MatchOf,
  matchFeed,
  matchPage,
  matchStory,
  PAGE_TYPES,
  pathOf,
  renamedAddress,
  type StoryKey,
  type StoryKind,
  storyPath,
  takenWords,
  templateOf,
} from './match'
export { type Metric, metricOf } from './metric'
export { partsOf } from './pattern'
export { ASKED_ANYWHERE, knownAddress, LONGEST_ADDRESS, QUERY_RULES } from './query'
export { PAGE_WORD } from './route'
export {
  LONGEST_QUESTION,
  MOST_COUNTED,
  ORDERS,
  readSearchParams,
  type SearchParams,
  SPANS,
  searchAddress,
  startOfSpan,
} from './search-address'
export {
  ANCHORS,
  EDITION_CHOICE,
  ENDPOINTS,
  FEED_TYPES,
  type FeedFile,
  type FullPage,
  type LitePage,
  type PageParams,
  type PageType,
  type PageTypeWith,
  ROUTES,
  type ShownPage,
} from './table'
