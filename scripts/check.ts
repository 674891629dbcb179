import { CHECK_SOURCES, runCheck } from '@/lib/check'
import { commandDir, contentDir, storePath } from '@/lib/config'
import { hashOfPaths } from '../lib/shared/hash-paths'

/** `npm run check -- [FILES…] [--fix] [--json] [--errors]`: every rule, reported in Vietnamese. */
const context = {
  contentDir: contentDir(),
  cacheFile: storePath().replace(/store-(.*)\.sqlite$/, 'check-$1.json'),
  storeFile: storePath(),
  version: hashOfPaths(CHECK_SOURCES),
  now: Date.now(),
  workingDir: commandDir(),
}
process.exitCode = await runCheck(process.argv.slice(2), context, {
  report: console.log,
  warn: console.error,
})
