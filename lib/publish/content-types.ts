import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { contentSource } from './content-source'
import { effects } from './contentlayer-effects'
import { renderTypes } from './contentlayer2'

/** Where contentlayer2 writes them too, with all documents beside (`npx contentlayer2 build`). */
const FILE = '.contentlayer/generated/types.d.ts'

/**
 * Writes the types that contentlayer2 makes of the document types, and nothing else of what it
 * generates: that takes no look at the content. Throws when a document type is wrong.
 */
export async function writeContentTypes(): Promise<void> {
  const source = await contentSource('content')(undefined)
  const schema = await effects.runPromise(effects.either(source.provideSchema('')))
  if (schema._tag === 'Left') throw new Error(`contentlayer2: ${JSON.stringify(schema.left)}`)
  const schemaDef = schema.right as Parameters<typeof renderTypes>[0]['schemaDef']
  const generationOptions = { sourcePluginType: source.type, options: source.options }
  mkdirSync(path.dirname(FILE), { recursive: true })
  writeFileSync(FILE, renderTypes({ schemaDef, generationOptions }))
}
