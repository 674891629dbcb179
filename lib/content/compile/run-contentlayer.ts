import { dynamicBuildMain } from 'contentlayer2/core'
import type { CompiledBody } from '../body/compiled-body'
import { contentSource } from '../model/source'

/** A document as contentlayer2 hands it out, before this site's own types. */
export type ContentlayerDocument = Record<string, unknown> & {
  readonly _raw: { readonly sourceFilePath: string }
  readonly body: { readonly html: string }
}

/**
 * Runs contentlayer2 over one folder, in this process, and returns its documents.
 *
 * Throws when contentlayer2 refuses anything: what an editor can get wrong was found by the check
 * before, so a refusal here is told in contentlayer2's own words.
 */
export async function runContentlayer(folder: string): Promise<readonly ContentlayerDocument[]> {
  const source = await contentSource(folder)(undefined)
  const result = await dynamicBuildMain({
    // Nothing is cached between runs, so there is no configuration to hash.
    config: { source, esbuildHash: '', filePath: '' },
    runtimeDeps: { cwd: folder, contentlayerVersion: '' },
    verbose: false,
  })
  if (result._tag === 'Error') throw new Error(`contentlayer2: ${JSON.stringify(result.error)}`)
  const documents: readonly unknown[] = result.data.allDocuments
  return documents as readonly ContentlayerDocument[]
}

/** The compiled body `contentlayer-plugin.ts` put into the document. */
export function bodyOf(document: ContentlayerDocument): CompiledBody {
  return JSON.parse(document.body.html) as CompiledBody
}
