import { writeContentTypes } from '@/lib/publish'
import { dropOldRecord } from './setup/type-record'

/** `node scripts/run.mjs types`: what a type check needs, the types of documents among it. */
await writeContentTypes()
dropOldRecord()
