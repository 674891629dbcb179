import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { Source } from './moving/exported'
import { uploadsBeside } from './moving/pictures/uploads-beside'
import { readWxr } from './readers/wxr/read-wxr'

/** Enough of a file to see what it is, in bytes. */
const HEAD = 64 * 1024

/** What a whole site was exported as, told by what its files hold; undefined where they are something else. */
export function detectSource(files: readonly string[]): Source | undefined {
  const [first] = files
  if (
    first === undefined ||
    files.some((file) => !statSync(file, { throwIfNoEntry: false })?.isFile())
  )
    return undefined
  const heads = files.map(headOf)
  if (heads.every(isWxr)) {
    return {
      name: 'WordPress (WXR)',
      uploads: uploadsBeside(first),
      read: () => readWxr(files),
      patterns: [
        ['/*/page/*', '/*'],
        ['/*/feed', '/*'],
        ['/*/amp', '/*'],
      ],
      hasArchives: true,
    }
  }
  return undefined
}

function isWxr(head: string): boolean {
  return /<rss\b/.test(head) && /wordpress\.org\/export\/|<wp:wxr_version>/.test(head)
}

function headOf(file: string): string {
  const opened = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(HEAD)
    const length = readSync(opened, bytes, 0, HEAD, 0)
    return bytes.toString('utf8', 0, length)
  } finally {
    closeSync(opened)
  }
}
