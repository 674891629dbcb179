import { runImport } from '../lib/import/run-import'

/** `npm run import -- FILE --now TIME [--out DIR] [--force]`: a scraped page becomes MDX files. */
process.exitCode = runImport(process.argv.slice(2), { tell: console.log, warn: console.error })
