/** The SQLite store: schema, reading, writing, the full-text index, pageviews. */

export { countCorrections, selectCorrections } from './corrections'
export { FORGOTTEN, openStoreForWriting, type Store } from './database'
export { countListed, type DayCount, type List, listedDays, selectListed } from './listed'
export { SOURCES_NOTE, STORE_SOURCES, storeSources } from './made-by'
export { type Neighbours, selectNeighbours } from './neighbours'
export { HOURS_COUNTED, hourOf } from './pageviews/hours'
export {
  addReads,
  MOST_TOLD,
  mostReadKeys,
  type ReadCount,
  raiseReads,
  type StoryKey,
} from './pageviews/pageview-counts'
export {
  openReadsForReading,
  openReadsForWriting,
  type ReadsStore,
  readsPath,
} from './pageviews/pageview-store'
export { publishedFiles } from './published-files'
export { indexDocuments, searchIdsFrom } from './search-index'
export { sectionWord } from './search-words'
export {
  prepared,
  type StoryAddress,
  selectAddress,
  selectCards,
  selectDigest,
  selectDocument,
  selectFirstSlug,
  selectLife,
  selectUnpublished,
  selectVersion,
} from './select'
export { type SitemapMonth, sitemapEntries, sitemapMonths } from './sitemap'
export { type CountedTerm, selectTerm, selectTermSlug, selectTermsInUse } from './taxonomy'
export { isListed, isPublic, leadsSomewhere, type View } from './visible'
export { inTransaction, type StoreWriter, storeWriter } from './write'
