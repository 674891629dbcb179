import { writeContentTypes } from '../lib/content/compile/content-types'
import { buildWebEditor } from '../server/web-editor/build-web-editor'
import { WEB_EDITOR_FOLDER } from '../server/web-editor/editor-settings'
import { buildEnhancements } from './build-enhancements'
import { runNode } from './setup/child'

/** What `next dev` needs. What is wrong in the content is told, and shown over the pages. */
await runNode('scripts/run.mjs', ['publish'])
await writeContentTypes()
await buildEnhancements()
await buildWebEditor(WEB_EDITOR_FOLDER)
