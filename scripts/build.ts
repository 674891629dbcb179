import { runNode } from './setup/child'

/** `npm run build`: `next build`, which checks and compiles the content first (`next.config.mjs`). */
const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
process.exitCode = await runNode('node_modules/next/dist/bin/next', ['build'], env)
