import { text } from 'node:stream/consumers'
import { commandDir, contentDir } from '@/lib/config'
import { runLive } from '@/lib/editors'

/** `npm run live`: adds an entry to a live event. */
const context = {
  contentDir: contentDir(),
  workingDir: commandDir(),
  now: Date.now(),
  readInput: async () => (process.stdin.isTTY ? '' : text(process.stdin)),
}
const voice = { report: console.log, warn: console.error }
process.exitCode = await runLive(process.argv.slice(2), context, voice)
