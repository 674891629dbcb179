import { subscribe } from '@parcel/watcher'
import { readSettings } from '@/lib/config'
import { refuseTakenPort } from '../server/listen'
import { prepareDataDir } from '../server/pageviews/data-dir'
import { buildClient } from './build-client'
import { runNode } from './setup/child'
import { endBecause } from './setup/end-because'

/**
 * `npm run dev`: the site's own server, with Next.js in development. What is saved is on the screen a
 * moment later, content and code; what is wrong is shown over the page.
 */
try {
  const place = readSettings()
  prepareDataDir()
  await refuseTakenPort({ ...place, portSetting: 'PORT', hostnameSetting: 'HOSTNAME' })
  await runNode('scripts/run.mjs', ['prepare-dev'])
  const own = { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' } as const
  process.env = { ...process.env, ...own }
  const { serve } = await import('../server/serve')
  const dev = await import('../server/dev/dev-server')
  await serve(dev)
  // The reading pages' script is no part of what Next.js looks after.
  await subscribe('client', () => {
    buildClient().then(dev.reloadPages, console.error)
  })
} catch (error) {
  await endBecause(error)
}
