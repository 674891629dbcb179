import { writeContentTypes } from '../lib/content/compile/content-types'
import { buildEnhancements } from './build-enhancements'
import { runNode } from './setup/child'

/** What `next dev` needs. What is wrong in the content is told, and shown over the pages. */
await runNode('scripts/run.mjs', ['publish'])
await writeContentTypes()
await buildEnhancements()
