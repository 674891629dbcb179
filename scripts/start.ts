import { refuseTakenPort } from '../server/listen'
import { prepareDataDir } from '../server/reads/data-dir'
import { readSettings } from '../server/settings'
import { WrongSetting } from '../server/wrong-setting'
import { buildIfNeeded, compileForStart } from './setup/build-site'

/** `npm start`: sets up, compiles, builds what is out of date, and serves. */
try {
  // A wrong setting is told before anything takes its time.
  const place = readSettings(process.env)
  prepareDataDir()
  // Beside a server that runs here already, nothing may be touched.
  await refuseTakenPort({ ...place, portSetting: 'PORT', hostnameSetting: 'HOSTNAME' })
  await compileForStart()
  await buildIfNeeded()
  process.env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const { serve } = await import('../server/serve')
  await serve()
} catch (error) {
  await endBecause(error)
}

/** Next.js would keep a process alive that could not start, and its children with it. */
async function endBecause(err: unknown): Promise<never> {
  const { log } = await import('../server/log')
  if (err instanceof WrongSetting) log.fatal({ event: 'wrong setting' }, err.message)
  else log.fatal({ event: 'cannot start', err }, 'Báo không khởi động được (cannot start)')
  process.exit(1)
}
