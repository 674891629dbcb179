import { build, stop } from 'esbuild'

/** The commands of a release, and the programs that they start. */
const COMMANDS = ['start', 'publish', 'preview', 'edge', 'backup', 'compile']
const CHILDREN = ['watch', 'paint', 'make-pictures', 'compile-worker', 'media-worker']

/** Translates the programs of a release into `outdir`. Returns their files. */
export async function translatePrograms(outdir: string): Promise<string[]> {
  const names = [...COMMANDS, ...CHILDREN]
  await build({
    entryPoints: Object.fromEntries(names.map((name) => [name, `scripts/${name}.ts`])),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    charset: 'utf8',
    logLevel: 'warning',
  })
  await stop()
  return names.map((name) => `${outdir}/${name}.mjs`)
}
