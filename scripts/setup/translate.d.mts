import type { BuildOptions, OutputFile } from 'esbuild'

export function translate(
  entryPoints: Readonly<Record<string, string>>,
  outdir: string,
  contentlayer2: string,
  options?: BuildOptions,
): Promise<{
  readonly outputFiles: readonly OutputFile[]
  readonly inputs: readonly string[]
  readonly needsContentlayer2: boolean
}>

export function contentlayer2Piece(outfile: string): Promise<OutputFile>
