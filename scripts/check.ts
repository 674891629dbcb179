import { ownArchive, runCheck } from '@/lib/check'
import { commandDir } from '@/lib/config'

/** `npm run check -- [FILES…] [--fix] [--json] [--errors]`: every rule, reported in Vietnamese. */
const context = { ...ownArchive(), now: Date.now(), workingDir: commandDir() }
process.exitCode = await runCheck(process.argv.slice(2), context, {
  report: console.log,
  warn: console.error,
})
