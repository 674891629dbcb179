/**
 * The content module, as pages see it. Nothing outside `lib/content` knows where stories come from;
 * README.md beside this file tells how a file becomes a page.
 */

export { readImage } from './images'
export {
  contentVersion,
  findArticle,
  findHeadline,
  frontPage,
  latestPage,
  latestPages,
  latestStories,
  moreOfSection,
  newestOfKind,
  relatedStories,
  sectionHighlights,
  sectionPage,
  sectionPages,
  storyAddress,
} from './newsroom'
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
export type {
  Article,
  Body,
  DatedStory,
  FrontPage,
  Headline,
  Picture,
  Source,
  StoryCard,
  StoryPage,
} from './stories'
