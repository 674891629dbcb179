import path from 'node:path'
import { CHECK_SOURCES, runCheck, SENSE_CODES } from '@/lib/check'
import { adviceSwitchedOff, contentDir, storePath } from '@/lib/config'
import { hashOfPaths } from '../lib/shared/hash-paths'

/** `npm run check -- [FILES…] [--fix] [--json] [--errors]`: every rule, told in Vietnamese. */
const desk = {
  contentDir: contentDir(),
  cacheFile: storePath().replace(/store-(.*)\.sqlite$/, 'check-$1.json'),
  storeFile: storePath(),
  without: adviceSwitchedOff(process.env, SENSE_CODES),
  version: hashOfPaths(CHECK_SOURCES),
  now: Date.now(),
  workingDir: path.resolve(process.env.INIT_CWD ?? process.cwd()),
}
process.exitCode = await runCheck(process.argv.slice(2), desk, {
  tell: console.log,
  warn: console.error,
})
