import { importFile } from '@/lib/import'

/**
 * `npm run import -- FILE …`: a scraped page (with --now), or a story in HTML or Word, becomes MDX
 * files.
 */
process.exitCode = await importFile(process.argv.slice(2), {
  report: console.log,
  warn: console.error,
})
