import { contentDir } from '@/lib/config'
import { runBulk } from '@/lib/editors'

/** `npm run bulk`: changes a topic, a section or words in many stories, shown first. */
const voice = { report: console.log, warn: console.error }
process.exitCode = runBulk(
  process.argv.slice(2),
  { contentDir: contentDir(), now: Date.now() },
  voice,
)
