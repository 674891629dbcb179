import { readSettings, setting } from '@/lib/config'
import { refuseTakenPort } from '../server/listen'
import { prepareDataDir } from '../server/pageviews/data-dir'
import { buildIfNeeded, compileForStart } from './setup/build-site'
import { endBecause } from './setup/end-because'
import { noteServing } from './setup/serving'
import { endWithSupervisor, setDamagedStoreAside } from './setup/supervised'

/** `npm start`: sets up, compiles, builds what is out of date, and serves. */
try {
  // A wrong setting is reported before anything takes its time.
  const place = readSettings()
  prepareDataDir()
  endWithSupervisor()
  const isRestarted = setting('RESTARTED_AFTER') !== undefined
  if (isRestarted) setDamagedStoreAside()
  // Beside a server that runs here already, nothing may be touched.
  await refuseTakenPort({ ...place, portSetting: 'PORT', hostnameSetting: 'HOSTNAME' })
  await compileForStart(isRestarted)
  await buildIfNeeded()
  noteServing()
  process.env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const { serve } = await import('../server/serve')
  await serve()
} catch (error) {
  await endBecause(error)
}
