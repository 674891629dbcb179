import { existsSync, readFileSync } from 'node:fs'
import { paper, siteUrl } from '@/lib/config'
import { readableVersion } from './content-version'

/** Where the build (`scripts/prepare-build.ts`) notes what its pages were made from. */
const FILE = '.next/built-from.json'

/** Of which paper pages are, at which address, and of which content. */
export type BuildOrigin = { readonly paper: string; readonly version: string }

/** What the pages of a build are made from that begins now. */
export function buildOrigin(): BuildOrigin {
  return { paper: `${paper().name} ${siteUrl()}`, version: readableVersion() ?? '' }
}

/**
 * Returns what tells the version that the pages of the build in this folder are of; undefined while it is
 * another paper's: one build serves several, and none is to show the pages of another, even as its last good
 * ones.
 */
export function builtVersion(): () => string | undefined {
  const built = existsSync(FILE)
    ? (JSON.parse(readFileSync(FILE, 'utf8')) as BuildOrigin)
    : undefined
  return () => (built?.paper === buildOrigin().paper ? built.version : undefined)
}
