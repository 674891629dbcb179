/** The SQLite store: schema, reading, writing, the full-text index, pageviews. */

export { type Asset, putAssets, selectAsset } from './assets'
export { selectBreaking } from './breaking'
export { isDamage, parseCheckedJson } from './checked-json'
export { countCorrections, selectCorrections } from './corrections'
export {
  FORGOTTEN,
  openPublishedStore,
  openStoreForWriting,
  type Store,
  wasPublished,
} from './database'
export { selectBySlugs, selectFront } from './fronts'
export { inSection } from './in-section'
export { countListed, type DayCount, type List, listedDays, selectListed } from './listed'
export {
  countEntries,
  type EntryList,
  type StoredEntry,
  selectEntries,
  selectEntry,
  selectEventOfFormerSlug,
  selectEventsWithEntries,
  selectRunningEvents,
} from './live'
export { SOURCES_NOTE, STORE_SOURCES, storeSources } from './made-by'
export {
  type MediaUse,
  type PublicMedia,
  selectMediaUses,
  selectPublicMedia,
} from './media'
export { type Neighbours, selectNeighbours } from './neighbours'
export { HOURS_COUNTED, hourOf } from './pageviews/hours'
export {
  addPageviews,
  MOST_LISTED,
  mostReadKeys,
  type PageviewCount,
  raisePageviews,
  type StoryKey,
} from './pageviews/pageview-counts'
export {
  openPageviewsForReading,
  openPageviewsForWriting,
  type PageviewStore,
  pageviewsPath,
} from './pageviews/pageview-store'
export { selectPicture, toCover } from './pictures'
export {
  selectFormerProfile,
  selectProfile,
  selectProfiles,
  selectSubtopics,
} from './profiles'
export { publishedFiles } from './published-files'
export { followPublishedPaper, prepared, storeTrouble, unlessDamaged } from './reading'
export { putRedirects, selectRedirect, selectRedirectPatterns } from './redirects'
export { indexDocuments, searchIdsFrom } from './search-index'
export { sectionWord } from './search-words'
export {
  type StoryAddress,
  selectAddress,
  selectCards,
  selectDigest,
  selectDocument,
  selectFirstSlug,
  selectFormerLife,
  selectLife,
  selectUnpublished,
  selectVersion,
} from './select'
export { type DeskStory, selectDeskStories } from './select-desk'
export { type LibraryPicture, selectLibrary, selectUsedPictures } from './select-library'
export { type ShownIn, selectShownPicture, selectShownPictureAt } from './select-renditions'
export { setStoreAside } from './set-aside'
export { type SettingRow, settingRow, settingRows } from './settings'
export { type SitemapMonth, sitemapEntries, sitemapMonths } from './sitemap'
export {
  type CountedTerm,
  profileOf,
  selectTerm,
  selectTermSlug,
  selectTermsInUse,
  selectTopicNews,
} from './taxonomy'
export { isEntryOpen, isListed, isPublic, leadsSomewhere, type View } from './visible'
export { inTransaction, type StoreWriter, storeWriter } from './write'
export { forHiddenPictures, noteLearned } from './write-pictures'
