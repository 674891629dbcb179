import { subscribe } from '@parcel/watcher'
import { refuseTakenPort } from '../server/listen'
import { prepareDataDir } from '../server/reads/data-dir'
import { readSettings } from '../server/settings'
import { buildEnhancements } from './build-enhancements'
import { runNode } from './setup/child'
import { settingsOrEnd } from './setup/settings-or-end'

/**
 * `npm run dev`: the site's own server, with Next.js in development. What is saved is on the screen a
 * moment later, content and code; what is wrong is shown over the page.
 */
const place = settingsOrEnd(() => readSettings(process.env))
prepareDataDir()
await refuseTakenPort({ ...place, portSetting: 'PORT', hostnameSetting: 'HOSTNAME' })
await runNode('scripts/run.mjs', ['prepare-dev'])
process.env = {
  ...process.env,
  NODE_ENV: 'development',
  NEXT_TELEMETRY_DISABLED: '1',
  CONTENT_IS_WATCHED: '1',
}
const [{ serve }, dev] = await Promise.all([
  import('../server/serve'),
  import('../server/dev/dev-server'),
])
await serve(dev)
// The reading pages' script is no part of what Next.js looks after.
await subscribe('enhancements', () => {
  buildEnhancements().then(dev.reloadPages, console.error)
})
