/** Moving in: whole sites, scraped pages, HTML and Word files to documents. */

export type { MoveQuestion } from './moving/carry-out'
export { moveStories } from './moving/move-stories'
export { OWN_FILE, OWN_HEADLINE, OWN_META, sumOf } from './readers/own-document'
export { importFile } from './run-import'
