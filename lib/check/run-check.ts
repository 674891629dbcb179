import { listContent } from '@/lib/files'
import { CODES, formatProblems, inOrder, isError, type Problem } from '@/lib/model'
import { autofixFiles } from './autofix-files'
import { checkArchive } from './check-archive'
import { type CheckContext, readCheckOrder } from './check-options'
import { shownPath } from './shown-path'

/** Where a command speaks: results to `report`, what went wrong with the command itself to `warn`. */
export type Voice = {
  readonly report: (text: string) => void
  readonly warn: (text: string) => void
}

/**
 * `npm run check -- [FILES…] [--fix] [--json] [--errors]`: reports everything wrong in the archive, or in the
 * given files or folders. Returns the exit code: 1 when there is an error.
 */
export async function runCheck(
  words: readonly string[],
  context: CheckContext,
  { report, warn }: Voice,
): Promise<number> {
  const order = readCheckOrder(words, context)
  if ('refused' in order) {
    warn(order.refused)
    return 1
  }
  const startedAt = performance.now()
  const isMeant = (file: string) => isAmong(file, order.targets)
  const fixed = order.fix ? autofixMeant(context, isMeant) : []
  const { problems, documents, read } = await checkArchive(context, context.now)
  const found = inOrder(problems.filter(({ file }) => isMeant(file)))
  const errors = found.filter(isError)
  const shown = order.errors ? errors : found
  const folder = folderOf(context)
  if (order.json) report(asJson(shown, folder))
  else {
    if (shown.length > 0) report(`${formatProblems(shown, folder)}\n`)
    for (const file of fixed) report(`đã sửa  ${folder}${file}`)
    const seconds = (performance.now() - startedAt) / 1000
    const warnings = found.length - errors.length
    report(summary({ documents, read, errors: errors.length, warnings, seconds }))
  }
  return errors.length > 0 ? 1 : 0
}

function isAmong(file: string, targets: readonly string[]): boolean {
  const isBelow = (target: string) => target === '' || file.startsWith(`${target}/`)
  return targets.length === 0 || targets.some((target) => file === target || isBelow(target))
}

function autofixMeant(
  { contentDir, now }: CheckContext,
  isMeant: (file: string) => boolean,
): string[] {
  const paths = listContent(contentDir).files.map(({ path: file }) => file)
  return autofixFiles(contentDir, paths.filter(isMeant), now)
}

/** What to put before paths so that they can be opened from where the command was given. */
function folderOf({ workingDir, contentDir }: CheckContext): string {
  const shown = shownPath(workingDir, contentDir)
  return shown === '' ? '' : `${shown}/`
}

function asJson(problems: readonly Problem[], folder: string): string {
  const written = problems.map(({ file, line, column, code, message, fix, english, edit }) => ({
    ...{ file: `${folder}${file}`, line, column, code, level: CODES[code].level },
    ...{ message, fix, english, ...(edit && { edit }) },
  }))
  return JSON.stringify(written, null, 2)
}

type Counts = { documents: number; read: number; errors: number; warnings: number; seconds: number }

function summary({ documents, read, errors, warnings, seconds }: Counts): string {
  const counted = `${documents} bài và tin (${read} đọc lại), ${errors} lỗi, ${warnings} chỗ nên xem lại, trong ${inWords(seconds)} giây.`
  return `${counted}\n  (${documents} documents, ${read} read; ${errors} errors, ${warnings} warnings)`
}

function inWords(seconds: number): string {
  return seconds.toFixed(1).replace('.', ',')
}
