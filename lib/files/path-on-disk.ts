import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import { normalizeLetters } from '@/lib/shared/text'

/** The names in a folder by how documents write them, as they were at a change of the folder. */
type Listing = { readonly stamp: bigint; readonly names: ReadonlyMap<string, string> }

const listings = new LRUCache<string, Listing>({ max: 200 })

const IS_ASCII = /^[\0-\x7f]*$/

/**
 * Where the file of an address (`/images/…`) lies in the folder of pictures and films, if it is there. Documents are
 * read in NFC; a Mac names files in NFD, and editors' systems take both for one name. The name as it is written
 * comes first.
 */
export function pathOnDisk(folder: string, address: string): string {
  const name = address.slice('/images/'.length)
  const asWritten = path.join(folder, name)
  if (IS_ASCII.test(name) || existsSync(asWritten)) return asWritten
  return name.split('/').reduce((within, part) => {
    const there = nameIn(within, part) ?? part
    return path.join(/* turbopackIgnore: true */ within, there)
  }, folder)
}

/** How a folder names what a document calls by `name`; undefined where it has nothing of that name. */
function nameIn(folder: string, name: string): string | undefined {
  const found = statSync(folder, { bigint: true, throwIfNoEntry: false })
  if (!found?.isDirectory()) return undefined
  const known = listings.get(folder)
  const there = known?.stamp === found.mtimeNs ? known.names.get(name) : undefined
  if (there !== undefined) return there
  // Several changes of a folder within a moment have one time: only what is there is known.
  const names = new Map(readdirSync(folder).map((one) => [normalizeLetters(one), one]))
  listings.set(folder, { stamp: found.mtimeNs, names })
  return names.get(name)
}
