/** Reading and writing a document's text, for the web editor: what runs in a browser. */

export { FOCUS_PATTERN, FOCUS_TOLD, type Focus, readFocus } from './picture'
export { splitFrontMatter } from './split-front-matter'
export { renderDocument } from './write-document'
