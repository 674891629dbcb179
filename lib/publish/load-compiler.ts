/** What loads contentlayer2, a second of work or more, does so when it is asked for. */

import { rightsReader } from '@/lib/files'

/** Loads what the first save needs, of a photograph too, before somebody waits for it. */
export async function loadCompiler(): Promise<void> {
  await import('./run-contentlayer')
  await rightsReader()
}

/** Writes the types that contentlayer2 makes of the document types. Throws when a document type is wrong. */
export async function writeContentTypes(): Promise<void> {
  const types = await import('./content-types')
  await types.writeContentTypes()
}
