import { buildIfNeeded, compileForStart } from './setup/build-site'

/** `npm start`: sets up, compiles, builds what is out of date, and serves. */
await compileForStart()
await buildIfNeeded()
process.env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
const { serve } = await import('../server/serve')
await serve()
