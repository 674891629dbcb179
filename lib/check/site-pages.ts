import { existsSync, readdirSync } from 'node:fs'
import { firstWords, fullAddress, isEndpoint, matchFeed, matchPage } from '@/lib/routes'

/** The pages of the site besides its stories. */
export type SitePages = {
  /** The first words of those that no section has: `tim-kiem`. */
  readonly words: ReadonlySet<string>
  /** Whether there can be a page at a path. */
  has(path: string): boolean
}

let known: { readonly folder: string; readonly pages: SitePages } | undefined

/** The pages of the table of routes, and the files of `public/`, below the working folder. */
export function sitePages(): SitePages {
  const folder = process.cwd()
  if (known?.folder !== folder)
    known = { folder, pages: withFiles(existsSync('public') ? readdirSync('public') : []) }
  return known.pages
}

/** Whatever lies in a folder of `public/` may be there. */
function withFiles(files: readonly string[]): SitePages {
  const isFile = (path: string) => files.includes(path.split('/', 2)[1] ?? '')
  return {
    words: new Set([...firstWords(), ...files]),
    has: (path) => isPage(path) || isEndpoint(path) || isFile(path),
  }
}

function isPage(path: string): boolean {
  const full = fullAddress(path)
  const match = full === undefined ? matchPage(path) : matchPage(full, 'lite')
  return match !== undefined || matchFeed(path) !== undefined
}
