import { contentDir } from '@/lib/config'
import { runExport } from '@/lib/export'

/** `npm run export -- --wxr|--json|--html FOLDER`: the whole paper in an open form. */
process.exitCode = runExport(process.argv.slice(2), contentDir(), {
  report: console.log,
  warn: console.error,
})
