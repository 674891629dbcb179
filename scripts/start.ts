import { readSettings } from '../server/settings'
import { buildIfNeeded, compileForStart } from './setup/build-site'
import { settingsOrEnd } from './setup/settings-or-end'

/** `npm start`: sets up, compiles, builds what is out of date, and serves. */
// A wrong setting is told before anything takes its time.
settingsOrEnd(() => readSettings(process.env))
await compileForStart()
await buildIfNeeded()
process.env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
const { serve } = await import('../server/serve')
await serve()
