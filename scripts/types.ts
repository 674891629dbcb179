import { writeContentTypes } from '../lib/content/compile/content-types'

/** `node scripts/run.mjs types`: writes the types of documents, which a type check needs. */
await writeContentTypes()
