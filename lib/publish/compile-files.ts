import { prepareBody } from '@/lib/body'
import { checkDocument } from '@/lib/check'
import type { Paper } from '@/lib/config'
import { type ContentFile, readContentFile } from '@/lib/files'
import {
  isError,
  type PreparedBody,
  type Problem,
  publishingOrder,
  type Reference,
  type StoredDocument,
  splitFrontMatter,
  type UsedMedia,
} from '@/lib/model'
import type { Candidate } from './changes'
import { mediaOfBody } from './media-of-body'
import { toStoredDocument } from './to-stored-document'

/** What became of some files. What is wrong is left out of `documents` and reported. */
export type Compiled = {
  readonly documents: readonly StoredDocument[]
  /** Files that are as they were, but for what the file system says of them. */
  readonly restamp: readonly ContentFile[]
  readonly problems: readonly Problem[]
}

type ReadFile = ContentFile & {
  readonly text: string
  readonly hash: string
  readonly body: PreparedBody
  readonly media: readonly UsedMedia[]
  readonly fields: Readonly<Record<string, unknown>>
  readonly references: readonly Reference[]
}

/** Where files lie, and `now` in milliseconds since 1970. */
export type Setting = {
  readonly contentDir: string
  readonly now: number
  /** What the documents are compiled for, where another process does it. */
  readonly paper?: Paper
}

/** Reads, checks and compiles files, all at once: not more than some hundreds. */
export async function compileFiles(
  candidates: readonly Candidate[],
  setting: Setting,
): Promise<Compiled> {
  const problems: Problem[] = []
  const restamp: ContentFile[] = []
  const sound: ReadFile[] = []
  for (const { storedHash, ...file } of candidates) {
    const read = readContentFile(setting.contentDir, file.path)
    if ('problem' in read) problems.push(read.problem)
    else if (read.hash === storedHash) restamp.push(file)
    else {
      const body = bodyOf(read.text)
      const checked = checkDocument(file.path, read.text, body, setting.now)
      const played = await mediaOfBody(setting.contentDir, file.path, body.media)
      const found = [...checked.problems.filter(isError), ...played.problems]
      const { fields, references } = checked
      const { media } = played
      if (found.length === 0) sound.push({ ...file, ...read, body, fields, references, media })
      problems.push(...found)
    }
  }
  const documents = await compileSound(sound)
  return { documents, restamp, problems }
}

/** A file without front matter has no body yet: what is wrong in it is reported once. */
function bodyOf(text: string): PreparedBody {
  return splitFrontMatter(text) ? prepareBody(text) : NO_BODY
}

const NO_BODY = {
  body: { markdown: '' },
  syllables: 0,
  pictures: [],
  media: [],
  links: [],
  problems: [],
}

async function compileSound(files: readonly ReadFile[]): Promise<StoredDocument[]> {
  if (files.length === 0) return []
  // Loaded with the first change: contentlayer2 takes most of a process's memory, and a second.
  const { runContentlayer } = await import('./run-contentlayer')
  const byPath = new Map(files.map((file) => [file.path, file]))
  const documents = await runContentlayer(files)
  const stored = documents.flatMap((document) => {
    const file = byPath.get(document._raw.sourceFilePath)
    return file ? [toStoredDocument(document, file)] : []
  })
  return stored.sort((a, b) => (publishingOrder(a.path) < publishingOrder(b.path) ? -1 : 1))
}
