import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { slugOfPath } from '@/lib/check'
import type { NewDocument } from './new-document'

/** A file that is already there, below the content folder, where a document would go. */
export type FileInTheWay = {
  readonly path: string
  /** Whether writing the document replaces it; else it only has the same address. */
  readonly isReplaced: boolean
}

/** The files below `dir` that documents would replace, or whose address they would take. */
export function filesInTheWay(dir: string, documents: readonly NewDocument[]): FileInTheWay[] {
  const present = new Map<string, string[]>()
  for (const file of documentsBelow(dir)) {
    present.set(addressOf(file), [...(present.get(addressOf(file)) ?? []), file])
  }
  return documents.flatMap((document) =>
    (present.get(addressOf(document.path)) ?? []).map((file) => ({
      path: file,
      isReplaced: file === document.path,
    })),
  )
}

/** Slugs are unique among articles and among headlines, whatever the folder. */
function addressOf(file: string): string {
  return `${file.split('/')[0]}/${slugOfPath(file)}`
}

function documentsBelow(dir: string): string[] {
  return ['articles', 'headlines'].flatMap((kind) => {
    const folder = path.join(dir, kind)
    if (!existsSync(folder)) return []
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => `${kind}/${file.split(path.sep).join('/')}`)
  })
}
