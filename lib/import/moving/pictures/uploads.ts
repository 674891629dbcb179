import { readdirSync } from 'node:fs'
import path from 'node:path'
import { originalNames } from './original-name'

/** A file of the uploads: where it lies, and its path below the folder it was found in. */
export type Upload = { readonly file: string; readonly name: string }

/** The files of a site's uploads, found by the addresses they had. */
export type Uploads = {
  readonly count: number
  /** The original of the picture or file at an address; undefined where it is not among them. */
  find(address: string): Upload | undefined
}

/** More files than any paper has pictures. */
const MOST_FILES = 2_000_000
const DEEPEST = 32

/** Lists folders of uploads; links in them are not followed. */
export function listUploads(folders: readonly string[]): Uploads {
  const byPath = new Map<string, Upload>()
  const byName = new Map<string, Upload | 'several'>()
  for (const folder of folders) {
    for (const name of filesBelow(folder, '', 0)) {
      if (byPath.size >= MOST_FILES) break
      const upload = { file: path.join(folder, name), name }
      const key = keyOf(name)
      if (byPath.has(key)) continue
      byPath.set(key, upload)
      const base = key.slice(key.lastIndexOf('/') + 1)
      byName.set(base, byName.has(base) ? 'several' : upload)
    }
  }
  return { count: byPath.size, find: (address) => findUpload(address, byPath, byName) }
}

/** By the longest end of its address that is a path among them; by its name alone where only one has it. */
function findUpload(
  address: string,
  byPath: ReadonlyMap<string, Upload>,
  byName: ReadonlyMap<string, Upload | 'several'>,
): Upload | undefined {
  const parts = keyOf(withoutHost(address)).split('/').filter(Boolean)
  if (parts.includes('..')) return undefined
  for (const name of originalNames(parts.join('/'))) {
    const inParts = name.split('/')
    for (let from = 0; from < inParts.length - 1; from++) {
      const found = byPath.get(inParts.slice(from).join('/'))
      if (found) return found
    }
    const alone = byName.get(inParts.at(-1) ?? '')
    if (alone && alone !== 'several') return alone
  }
  return undefined
}

function withoutHost(address: string): string {
  const [path = ''] = address.replace(/^(?:https?:)?\/\/[^/]+/i, '').split(/[?#]/, 1)
  try {
    return decodeURIComponent(path)
  } catch {
    // Not an encoded address.
    return path
  }
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

function filesBelow(folder: string, below: string, depth: number): string[] {
  if (depth > DEEPEST) return []
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.name.startsWith('.')) return []
    if (entry.isDirectory()) return filesBelow(folder, name, depth + 1)
    return entry.isFile() ? [name] : []
  })
}
