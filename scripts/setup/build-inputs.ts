import { createHash, type Hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Everything the build is made from, besides the content. */
const INPUTS = [
  'app',
  'components',
  'enhancements',
  'i18n/request.ts',
  'instrumentation.ts',
  'lib',
  'messages/vi.json',
  'public',
  'scripts/build-enhancements.ts',
  'scripts/setup/next-command.mjs',
  'next.config.mjs',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
]

/** Settings that are written into the pages. */
const SETTINGS = [
  'SITE_URL',
  'SITE_LICENCE',
  'SITE_RESPONSIBLE',
  'SITE_PUBLISHER',
  'SITE_ADDRESS',
  'SITE_PHONE',
  'SITE_EMAIL',
  'SITE_ABOUT',
  'SITE_PRIVACY',
]

const MARKER = '.next/build-inputs'

/** Whether the build in `.next` was made, to its end, from what is here now. */
export function isBuildCurrent(): boolean {
  return existsSync(MARKER) && readFileSync(MARKER, 'utf8') === hashInputs()
}

/** A word that changes with any of the given files, or files in the given folders. */
export function hashOfPaths(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const input of paths) addPath(hash, input)
  return hash.digest('hex')
}

/** A word that changes with anything the build is made from. */
export function hashInputs(): string {
  const hash = createHash('sha256').update(hashOfPaths(INPUTS))
  for (const name of SETTINGS) hash.update(`${name}=${process.env[name] ?? ''}\0`)
  return hash.digest('hex')
}

function addPath(hash: Hash, input: string): void {
  if (!existsSync(input)) return
  const entries = readdirSync(path.dirname(input), { withFileTypes: true })
  const isFolder = entries.some(
    (entry) => entry.name === path.basename(input) && entry.isDirectory(),
  )
  if (!isFolder) {
    hash.update(`${input}\0`).update(readFileSync(input))
    return
  }
  for (const name of readdirSync(input).sort()) addPath(hash, path.join(input, name))
}
