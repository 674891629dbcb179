import { subscribe } from '@parcel/watcher'
import { contentDir } from '../lib/content/location'
import { buildEnhancements } from './build-enhancements'
import { runNode } from './setup/child'

const RUN = 'scripts/run.mjs'

/**
 * `npm run dev`: Next's development server, with the content compiled again at every change. Pages
 * are rendered at every visit there, so the next reload shows it; a wrong document is told in the
 * terminal and leaves what was there.
 */
await runNode(RUN, ['compile'])
await buildEnhancements()
let running = Promise.resolve()
await subscribe(contentDir(), () => {
  running = running.then(async () => {
    await runNode(RUN, ['compile'])
  })
})
const { PORT = '3000', HOSTNAME = '0.0.0.0' } = process.env
const code = await runNode('node_modules/next/dist/bin/next', ['dev', '-p', PORT, '-H', HOSTNAME])
process.exit(code)
