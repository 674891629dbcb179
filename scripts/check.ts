import path from 'node:path'
import { contentDir, storePath } from '../lib/content/location'
import { runCheck } from '../lib/desk/run-check'
import { hashOfPaths } from './setup/build-inputs'

/** What the results of a check depend on, besides the content. */
const RULES = [
  'app',
  'public',
  'lib/content',
  'lib/desk',
  'lib/text',
  'lib/time',
  'package-lock.json',
]

/** `npm run check -- [FILES…] [--fix] [--json] [--errors]`: every rule, told in Vietnamese. */
const desk = {
  contentDir: contentDir(),
  cacheFile: storePath().replace(/store-(.*)\.sqlite$/, 'check-$1.json'),
  version: hashOfPaths(RULES),
  now: Date.now(),
  workingDir: path.resolve(process.env.INIT_CWD ?? process.cwd()),
}
process.exitCode = await runCheck(process.argv.slice(2), desk, {
  tell: console.log,
  warn: console.error,
})
