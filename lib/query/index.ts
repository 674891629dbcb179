/** What pages ask of the newspaper: what these files export. Every `now` is milliseconds since 1970. */

export {
  type Asset,
  type DeskStory,
  followPublishedPaper,
  type LibraryPicture,
  type SitemapMonth,
  selectAsset,
  selectDeskStories,
  selectLibrary,
  selectUsedPictures,
  sitemapEntries,
  sitemapMonths,
} from '@/lib/store'
export * from './archive'
export * from './breaking'
export * from './feed-stories'
export * from './front/front-page'
export * from './front/section-head'
export * from './live'
export * from './media'
export * from './most-read'
export * from './queries'
export * from './related/related-stories'
export * from './renditions'
export * from './routes/former-address'
export { pathsAhead } from './routes/paths-ahead'
export * from './routes/resolve-route'
export * from './search/find-stories'
export type { Marked } from './search/snippet'
export { type Series, seriesOf } from './series'
export { STORIES_PER_PAGE } from './story-pages'
export * from './taxonomy-pages'
