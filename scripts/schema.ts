import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writtenFiles } from '@/lib/editors'

/** `npm run schema`: writes again what editors' tools read, after the model has changed. */
for (const { path: file, text } of writtenFiles()) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  console.log(file)
}
