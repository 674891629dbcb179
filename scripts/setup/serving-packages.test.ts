import { readFileSync } from 'node:fs'
import { build, type Metafile } from 'esbuild'
import { expect, it } from 'vitest'

/** The programs of a serving site: the server and the processes it starts. */
const PROGRAMS = ['start', 'watch', 'paint', 'make-pictures', 'compile-worker', 'check-worker']

const bundles = new Map<string, Promise<Metafile>>()

/** A program is looked at more than once. */
function bundleOf(program: string): Promise<Metafile> {
  const bundled = bundles.get(program) ?? bundle(program)
  bundles.set(program, bundled)
  return bundled
}

async function bundle(program: string): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [`scripts/${program}.ts`],
    outdir: 'out',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    splitting: true,
    metafile: true,
    write: false,
  })
  return metafile
}

it('what a serving site loads is installed without the packages of development', async () => {
  const metafiles = await Promise.all(PROGRAMS.map(bundleOf))
  const imported = metafiles.flatMap(({ inputs }) =>
    Object.values(inputs).flatMap(({ imports }) =>
      imports.filter(({ external }) => external).map((found) => packageOf(found.path)),
    ),
  )
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>
  }
  const packages = [...new Set(imported)].filter((name) => !name.startsWith('node:'))
  expect(packages).toContain('next')
  expect(packages.filter((name) => !(name in dependencies))).toEqual([])
})

// contentlayer2 takes seconds to load.
it.each([...PROGRAMS, 'publish'])(
  '%s loads no contentlayer2 before there is something to compile',
  async (program) => {
    const metafile = await bundleOf(program)
    // The publisher's process loads the door of its room a moment later.
    const begins = Object.keys(metafile.outputs).filter((output) =>
      /^(?:scripts|lib\/publish\/index)/.test(metafile.outputs[output]?.entryPoint ?? ''),
    )
    const loaded = begins.flatMap((output) => loadedAtOnce(metafile, output))
    expect(loaded.length).toBeGreaterThan(0)
    expect(loaded.filter((name) => /contentlayer2/.test(name))).toEqual([])
  },
)

/** The packages that an output imports, and those it imports, without waiting to be asked. */
function loadedAtOnce({ outputs }: Metafile, output: string, seen = new Set<string>()): string[] {
  if (seen.has(output)) return []
  seen.add(output)
  const imports = outputs[output]?.imports.filter(({ kind }) => kind === 'import-statement') ?? []
  return imports.flatMap(({ external, path: found }) =>
    external ? [packageOf(found)] : loadedAtOnce({ inputs: {}, outputs }, found, seen),
  )
}

/** `@scope/name/part` is a part of `@scope/name`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
