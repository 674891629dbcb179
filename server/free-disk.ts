import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import path from 'node:path'
import { contentDir, storePath } from '@/lib/config'
import { RENDERED_PAGES } from './cache/page-files'

/** The folders that may be on disks of their own. */
const FOLDERS = {
  /** What is compiled. */
  store: () => path.dirname(storePath()),
  /** What editors save. */
  content: contentDir,
  /** What was rendered while serving; the folder comes with the first page. */
  pages: () => (existsSync(RENDERED_PAGES) ? RENDERED_PAGES : path.dirname(RENDERED_PAGES)),
} as const

export type DiskFolder = keyof typeof FOLDERS

export const DISK_FOLDERS = Object.keys(FOLDERS) as readonly DiskFolder[]

/** How many bytes are free where that folder is. Rejects when its disk cannot be looked at. */
export async function freeBytes(folder: DiskFolder): Promise<number> {
  const { bavail, bsize } = await statfs(FOLDERS[folder]())
  return bavail * bsize
}
