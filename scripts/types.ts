import { writeContentTypes } from '@/lib/publish'

/** `node scripts/run.mjs types`: writes the types of documents, which a type check needs. */
await writeContentTypes()
