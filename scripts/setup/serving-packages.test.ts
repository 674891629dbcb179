import { readFileSync } from 'node:fs'
import { build, type Metafile } from 'esbuild'
import { expect, it } from 'vitest'

/** The programs of a serving site: the server and the processes it starts. */
const PROGRAMS = ['start', 'watch', 'paint', 'make-pictures', 'compile-worker', 'check-worker']

type Outputs = Metafile['outputs']

/** All at once: what they have in common is read once. */
const { metafile } = await build({
  entryPoints: [...PROGRAMS, 'publish'].map((program) => `scripts/${program}.ts`),
  outdir: 'out',
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  splitting: true,
  metafile: true,
  write: false,
})

it('what a serving site loads is installed without the packages of development', () => {
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

// contentlayer2 takes seconds to load. The publisher's process loads the door of its room a moment later.
it.each([...[...PROGRAMS, 'publish'].map((program) => `scripts/${program}`), 'lib/publish/index'])(
  '%s loads no contentlayer2 before there is something to compile',
  (entry) => {
    const output = Object.entries(metafile.outputs).find(
      ([, { entryPoint }]) => entryPoint === `${entry}.ts`,
    )
    const loaded = loadedAtOnce(metafile.outputs, output?.[0] ?? '')
    expect(loaded.length).toBeGreaterThan(0)
    expect(loaded.filter((name) => /contentlayer2/.test(name))).toEqual([])
  },
)

/** The packages that an output imports, and those it imports, without waiting to be asked. */
function loadedAtOnce(outputs: Outputs, output: string, seen = new Set<string>()): string[] {
  if (seen.has(output)) return []
  seen.add(output)
  const imports = outputs[output]?.imports.filter(({ kind }) => kind === 'import-statement') ?? []
  return imports.flatMap(({ external, path: found }) =>
    external ? [packageOf(found)] : loadedAtOnce(outputs, found, seen),
  )
}

/** `@scope/name/part` is a part of `@scope/name`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
