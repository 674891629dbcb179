/** What helps editors write: forms, schemas, the web editor, a new story. */

export { runBulk } from './bulk/run-bulk'
export { editorAddress } from './editor-address'
export { runNewPaper } from './new-paper'
export { type LiveContext, runLive } from './run-live'
export { runNew } from './run-new'
export { type LiveEvent, webEditorConfig } from './schema/web-editor-config'
export { writtenFiles } from './schema/written-files'
export { NEEDS_PASS, type Refusals, writeStatus } from './shown-status'
