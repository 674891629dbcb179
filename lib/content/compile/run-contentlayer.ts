import path from 'node:path'
import { L, pipe, provideConsole, T } from '@contentlayer2/utils/effect'
import { dynamicBuild, provideCwdCustom } from 'contentlayer2/core'
import { fs, provideDummyTracing } from 'contentlayer2/utils'
import type { PrepareBody } from '../body/contentlayer-plugin'
import { splitFrontMatter } from '../check/split-front-matter'
import { contentSource } from '../model/source'
import type { ContentlayerDocument } from './contentlayer-document'

/**
 * Runs contentlayer2 over texts, by their paths below the content folder, in this process, and
 * returns its documents. `folder` has a file of every such path; what is in them does not matter:
 * contentlayer2 looks there for names only, and is given exactly the texts that were checked.
 * `prepare` makes of a text's body what the store keeps.
 *
 * Throws when contentlayer2 refuses anything: what an editor can get wrong was found by the check
 * before, so a refusal here is told in contentlayer2's own words.
 *
 * It is contentlayer2's `dynamicBuildMain` without its tracing: that one sends every step to a
 * collector on this machine, whether there is one or not, which took a quarter of the time.
 */
export async function runContentlayer(
  folder: string,
  texts: ReadonlyMap<string, string>,
  prepare: PrepareBody,
): Promise<readonly ContentlayerDocument[]> {
  const frontMatter = [...texts.values()].map((text) => splitFrontMatter(text)?.yaml).join('\n')
  const source = await contentSource(
    folder,
    (field) => frontMatter.includes(field),
    prepare,
  )(undefined)
  // Nothing is cached between runs, so there is no configuration to hash.
  const config = { source, esbuildHash: '', filePath: '' }
  const build = pipe(
    dynamicBuild({ config, verbose: false }),
    provideDummyTracing,
    provideCwdCustom(folder),
    effects.provideSomeLayer(filesInMemory(folder, texts)),
    provideConsole,
    effects.either,
  )
  const result = await effects.runPromise(build)
  if (result._tag === 'Left') throw new Error(`contentlayer2: ${JSON.stringify(result.left)}`)
  return result.right.allDocuments
}

/** contentlayer2's file system, as far as it needs one. */
function filesInMemory(folder: string, texts: ReadonlyMap<string, string>): unknown {
  const textAt = (file: string) => texts.get(path.relative(folder, file).split(path.sep).join('/'))
  return layers.fromValue(fs.FsTag)({
    stat: () => effects.succeed({ mtime: new Date(0) }),
    readFile: (file) => effects.succeed(textAt(file)),
  })
}

type Built =
  | { readonly _tag: 'Left'; readonly left: unknown }
  | { readonly _tag: 'Right'; readonly right: { allDocuments: readonly ContentlayerDocument[] } }

/** The package's types leave out what it passes on from its effect system. */
const effects = T as unknown as {
  succeed(value: unknown): unknown
  provideSomeLayer(layer: unknown): (effect: unknown) => unknown
  either(effect: unknown): unknown
  runPromise(effect: unknown): Promise<Built>
}

const layers = L as unknown as {
  fromValue(tag: unknown): (service: Readonly<Record<string, (file: string) => unknown>>) => unknown
}
