import { mkdirSync, writeFileSync } from 'node:fs'
import { contentlayer2Piece, translate } from '../setup/translate.mjs'

/** The commands of a release, and the programs that they start. */
const COMMANDS = ['start', 'publish', 'preview', 'desk', 'check', 'edge', 'backup', 'compile']
const WORKERS = ['compile-worker', 'check-worker', 'archive-worker', 'media-worker']
const CHILDREN = ['watch', 'paint', 'make-pictures', ...WORKERS]

/** Translates the programs of a release into `outdir`. Returns their files. */
export async function translatePrograms(outdir: string): Promise<string[]> {
  const names = [...COMMANDS, ...CHILDREN]
  const entryPoints = Object.fromEntries(names.map((name) => [name, `scripts/${name}.ts`]))
  const { outputFiles } = await translate(entryPoints, outdir, './contentlayer2.mjs')
  const piece = await contentlayer2Piece(`${outdir}/contentlayer2.mjs`)
  mkdirSync(outdir, { recursive: true })
  for (const { path, contents } of [...outputFiles, piece]) writeFileSync(path, contents)
  return names.map((name) => `${outdir}/${name}.mjs`)
}
