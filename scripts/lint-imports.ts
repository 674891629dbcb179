import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { importsOf } from './lint/imports-of'
import { faultsOf } from './lint/rooms'

/** `npm run lint`, besides Biome: who imports whom. Ends with 1 when a rule of `lint/rooms.ts` is broken. */
const FOLDERS = ['app', 'client', 'components', 'i18n', 'lib', 'server', 'scripts', 'bench', 'e2e']
const LEFT_OUT = /^bench\/peers\//

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    path.posix.join(folder, name.split(path.sep).join('/')),
  ),
).filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !LEFT_OUT.test(file))

const complaints = files.flatMap((from) =>
  importsOf(from, readFileSync(from, 'utf8')).flatMap(({ specifier, isTypeOnly }) => {
    const to = fileOf(from, specifier)
    return to === undefined
      ? []
      : faultsOf({ from, to, isTypeOnly }).map((fault) => `${from} → ${to}: ${fault}`)
  }),
)
for (const complaint of complaints) console.error(complaint)
console.log(`${files.length} files, ${complaints.length} imports that are not allowed`)
process.exitCode = complaints.length === 0 ? 0 : 1

/** The file of this project that an import leads to; undefined for packages. */
function fileOf(from: string, specifier: string): string | undefined {
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), specifier)
      : undefined
  if (base === undefined) return undefined
  const names = ['', '.ts', '.tsx', '.mjs', '.d.ts', '/index.ts', '/index.tsx']
  return names
    .map((ending) => base.replace(/\/$/, '') + ending)
    .find((file) => /\.\w+$/.test(file) && existsSync(file))
}
