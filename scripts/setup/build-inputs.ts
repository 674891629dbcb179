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
  'messages/en.json',
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

const MARKER = '.next/build-inputs'

/** Whether the build in `.next` was made, to its end, from what is here now. */
export function isBuildCurrent(): boolean {
  return existsSync(MARKER) && readFileSync(MARKER, 'utf8') === hashInputs()
}

/** Whether there is a build, of whatever. */
export function wasBuilt(): boolean {
  return existsSync(MARKER)
}

/** A word that changes with anything the build is made from. */
export function hashInputs(): string {
  return hashOfPaths(INPUTS)
}
