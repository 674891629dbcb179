import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const BYTE_ORDER_MARK = '\ufeff'

/**
 * Writes the text of a file that is there anew, with its mode and its byte order mark. A site may be watching: the file
 * is there whole, before and after. Takes the absolute path of the content folder and the file's path below it.
 */
export function replaceText(contentDir: string, file: string, text: string): void {
  const target = path.join(contentDir, file)
  const mark = readFileSync(target, 'utf8').startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
  const hidden = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`)
  writeFileSync(hidden, mark + text, { mode: statSync(target).mode })
  renameSync(hidden, target)
}
