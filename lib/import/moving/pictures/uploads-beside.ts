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

const ARCHIVES = [
  'wp-content.zip',
  'uploads.zip',
  'content.zip',
  'images.zip',
  'media.zip',
  'files.zip',
]

/** The folders of uploads that lie beside a file, or in a folder; or archives of them. */
export function uploadsBeside(file: string): string[] {
  const folder = statSync(file).isDirectory() ? file : path.dirname(file)
  const look = (name: string) => statSync(path.join(folder, name), { throwIfNoEntry: false })
  const folders = FOLDERS.filter((name) => look(name)?.isDirectory())
  const archives = ARCHIVES.filter((name) => look(name)?.isFile())
  return [...folders, ...archives].map((name) => path.join(folder, name))
}
