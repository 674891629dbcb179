import { readSettings, WrongSetting } from '../server/settings'
import { buildIfNeeded, compileForStart } from './setup/build-site'

/** `npm start`: sets up, compiles, builds what is out of date, and serves. */
checkSettings()
await compileForStart()
await buildIfNeeded()
process.env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
const { serve } = await import('../server/serve')
await serve()

/** A wrong setting is told before anything takes its time. */
function checkSettings(): void {
  try {
    readSettings(process.env)
  } catch (error) {
    if (!(error instanceof WrongSetting)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
