/** Moving in: scraped pages, HTML and Word files to documents. */

export { importFile } from './run-import'
