import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { NewDocument } from './to-documents'

/** Which of the documents are already there, by their paths below `dir`. */
export function existingDocuments(dir: string, documents: readonly NewDocument[]): string[] {
  return documents
    .map((document) => document.path)
    .filter((file) => existsSync(path.join(dir, file)))
}

/** Writes documents below `dir`, making folders as needed and replacing what is there. */
export function writeDocuments(dir: string, documents: readonly NewDocument[]): void {
  for (const document of documents) {
    const file = path.join(dir, document.path)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, document.text)
  }
}
