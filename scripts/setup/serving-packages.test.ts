import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

/** The programs of a serving site: the server and the processes it starts. */
const PROGRAMS = ['start', 'watch', 'paint', 'make-pictures', 'compile-worker', 'check-worker']

it('what a serving site loads is installed without the packages of development', async () => {
  const { metafile } = await build({
    entryPoints: PROGRAMS.map((program) => `scripts/${program}.ts`),
    outdir: 'out',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    splitting: true,
    metafile: true,
    write: false,
  })
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map((found) => packageOf(found.path)),
  )
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>
  }
  const packages = [...new Set(imported)].filter((name) => !name.startsWith('node:'))
  expect(packages).toContain('next')
  expect(packages.filter((name) => !(name in dependencies))).toEqual([])
})

/** `@scope/name/part` is a part of `@scope/name`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
