import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { hashOfPaths } from '../../lib/shared/hash-paths'

/** Everything the build is made from, besides the content. */
const INPUTS = [
  '.browserslistrc',
  'app',
  'components',
  'client',
  'i18n/request.ts',
  'instrumentation.ts',
  'lib',
  'messages/vi.json',
  'public',
  'scripts/build-client.ts',
  'scripts/build-icons.ts',
  'scripts/setup/flatten-layers.mjs',
  'scripts/setup/floor.ts',
  'scripts/setup/next-command.mjs',
  'server/share-pictures/draw-picture.tsx',
  'server/web-editor/build-web-editor.ts',
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
const BUILT_WITH = '.next/built-with.json'

/** Whether the build in `.next` was made, to its end, from what is here now. */
export function isBuildCurrent(): boolean {
  return existsSync(MARKER) && readFileSync(MARKER, 'utf8') === hashInputs()
}

/** Whether there is a build, of whatever. */
export function wasBuilt(): boolean {
  return existsSync(MARKER)
}

/** The settings that were written into the pages of the build that is there; undefined without one. */
export function settingsOfBuild(): Record<string, string> | undefined {
  return existsSync(BUILT_WITH) ? JSON.parse(readFileSync(BUILT_WITH, 'utf8')) : undefined
}

/** The settings that are written into the pages, as they are now. */
export function pageSettings(): Record<string, string> {
  return Object.fromEntries(SETTINGS.map((name) => [name, process.env[name] ?? '']))
}

/** A word that changes with anything the build is made from. */
export function hashInputs(): string {
  const hash = createHash('sha256').update(hashOfPaths(INPUTS))
  for (const [name, value] of Object.entries(pageSettings())) hash.update(`${name}=${value}\0`)
  return hash.digest('hex')
}
