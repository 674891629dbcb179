import { statSync } from 'node:fs'
import path from 'node:path'

/** Where systems keep what was uploaded, beside an export. */
const FOLDERS = [
  'wp-content/uploads',
  'uploads',
  'content/images',
  'content/media',
  'images',
  'media',
  'files',
]

/** The folders of uploads that lie beside a file, or in a folder. */
export function uploadsBeside(file: string): string[] {
  const folder = statSync(file).isDirectory() ? file : path.dirname(file)
  return FOLDERS.map((name) => path.join(folder, name)).filter((it) =>
    statSync(it, { throwIfNoEntry: false })?.isDirectory(),
  )
}
