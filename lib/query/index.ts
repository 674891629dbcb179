/** What pages ask of the newspaper. Every `now` is milliseconds since 1970. */

export {
  type ArchiveDay,
  type ArchiveMonth,
  archiveDay,
  archiveMonth,
  archiveMonths,
  type MonthCount,
} from './archive'
export { feedStories, newestStories, type StoryList } from './feed-stories'
export { mostReadStories } from './most-read'
export {
  contentDigest,
  contentVersion,
  correctionPage,
  findArticle,
  findCard,
  findHeadline,
  frontPage,
  latestPage,
  latestStories,
  moreOfSection,
  neighbours,
  publishedAt,
  sectionHighlights,
  sectionPage,
  storyAddress,
} from './queries'
export { relatedStories } from './related/related-stories'
export { shownPicture, type WantedRenditions, wantedRenditions } from './renditions'
export { pathsAhead } from './routes/paths-ahead'
export { type Resolution, resolveAddress, storyAt } from './routes/resolve-route'
export {
  type FoundStory,
  findStories,
  type SearchResult,
  suggestTitles,
} from './search/find-stories'
export type { Marked } from './search/snippet'
export { type SitemapMonth, sitemapEntries, sitemapMonths } from './sitemap'
export { STORIES_PER_PAGE } from './story-pages'
export { findTerm, type TermPage, termPage, topicsInUse } from './taxonomy-pages'
