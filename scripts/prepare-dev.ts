import { WEB_EDITOR_FOLDER } from '@/lib/config'
import { writeContentTypes } from '@/lib/publish'
import { buildWebEditor } from '../server/web-editor/build-web-editor'
import { buildClient } from './build-client'
import { buildIcons } from './build-icons'
import { runNode } from './setup/child'

/** What `next dev` needs. What is wrong in the content is reported, and shown over the pages. */
await runNode('scripts/run.mjs', ['publish'])
await writeContentTypes()
await buildClient()
await buildIcons()
await buildWebEditor(WEB_EDITOR_FOLDER)
