/**
 * The content module, as pages see it. Nothing outside `lib/content` knows where stories come from;
 * README.md beside this file tells how a file becomes a page.
 */

export {
  type ArchiveDay,
  type ArchiveMonth,
  archiveDay,
  archiveDayPages,
  archiveMonth,
  archiveMonths,
  hasArchiveMonth,
  type MonthCount,
} from './archive'
export { textOfBody } from './body/to-text'
export {
  type Facet,
  type FacetKey,
  type FacetKind,
  facetHref,
} from './facets'
export { feedStories, newestStories, type StoryList } from './feed-stories'
export { type FacetPage, facetPage, facetPages, findFacet, topicsInUse } from './following'
export { imageBytes, readImage } from './images'
export {
  contentDigest,
  contentVersion,
  correctionPage,
  correctionPages,
  findArticle,
  findCard,
  findHeadline,
  frontPage,
  latestPage,
  latestPages,
  latestStories,
  moreOfSection,
  neighbours,
  newestOfKind,
  publishedAt,
  sectionHighlights,
  sectionPage,
  sectionPages,
  storiesOf,
  storyAddress,
} from './newsroom'
export type { PreviewState } from './preview-state'
export { relatedStories } from './related/related-stories'
export {
  type FoundStory,
  findStories,
  MOST_COUNTED,
  type SearchResult,
  suggestTitles,
} from './search/find-stories'
export { LONGEST_QUESTION } from './search/parse-query'
export type { Marked } from './search/snippet'
export { isSection, SECTIONS, type Section } from './sections'
export type { CountedFacet } from './store/facets'
export type { Neighbours } from './store/neighbours'
export {
  type SitemapEntry,
  type SitemapMonth,
  sitemapEntries,
  sitemapMonths,
} from './store/sitemap'
export type { View } from './store/visible'
export type {
  Article,
  Body,
  Correction,
  CorrectionPage,
  CreditPages,
  DatedStory,
  FeedStory,
  FrontPage,
  Headline,
  Picture,
  Source,
  StoryCard,
  StoryPage,
} from './stories'
export { STORIES_PER_PAGE } from './story-pages'
