import { type CheckedFields, checkedSource } from './checked-source'
import type { ContentlayerDocument } from './contentlayer-document'
import { effects } from './contentlayer-effects'
import {
  dynamicBuild,
  pipe,
  provideConsole,
  provideCwdCustom,
  provideDummyTracing,
} from './contentlayer2'

/**
 * Runs contentlayer2 over documents that were read and checked, in this process, and returns its
 * documents. Throws when contentlayer2 refuses anything: what an editor can get wrong was found by the
 * check before, so a refusal here is told in contentlayer2's own words.
 *
 * It is contentlayer2's `dynamicBuildMain` without its tracing: that one sends every step to a
 * collector on this machine, whether there is one or not, which took a quarter of the time.
 */
export async function runContentlayer(
  checked: readonly CheckedFields[],
): Promise<readonly ContentlayerDocument[]> {
  // Nothing is cached between runs, so there is no configuration to hash.
  const config = { source: await checkedSource(checked), esbuildHash: '', filePath: '' }
  const build = pipe(
    dynamicBuild({ config, verbose: false }),
    provideDummyTracing,
    provideCwdCustom('.'),
    provideConsole,
    effects.either,
  )
  const result = await effects.runPromise(build)
  if (result._tag === 'Left') throw new Error(`contentlayer2: ${JSON.stringify(result.left)}`)
  return (result.right as Built).allDocuments
}

type Built = { readonly allDocuments: readonly ContentlayerDocument[] }
