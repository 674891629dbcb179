import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { bodyToHtml, compileBody, textOfBody } from '@/lib/body'
import { paper } from '@/lib/config'
import { listContent, listSettings, readContentFile } from '@/lib/files'
import {
  type DocumentState,
  modelOfPath,
  REDIRECTS_PATH,
  readByline,
  splitFrontMatter,
  stateOf,
} from '@/lib/model'
import { storyPath } from '@/lib/routes'
import { parseTime } from '@/lib/shared/time'

/** A document of the paper, in all the forms another system may want. Times are milliseconds since 1970. */
export type ExportedDocument = {
  /** Below the content folder. */
  readonly path: string
  readonly kind: 'article' | 'headline'
  readonly slug: string
  /** Its address on the paper. */
  readonly address: string
  /** Its file as it is. */
  readonly text: string
  /** Its front matter as written. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly title: string
  readonly description: string
  readonly section: string
  readonly authors: readonly string[]
  readonly tags: readonly string[]
  readonly publishedAt: number | undefined
  readonly updatedAt: number | undefined
  readonly state: DocumentState
  readonly cover: string | undefined
  readonly markdown: string
  html(absolute: (path: string) => string): string
  words(): string
}

/** A settings file of the paper, as it is. */
export type ExportedFile = { readonly path: string; readonly text: string }

/** The documents of a content folder, one after the other; one that cannot be read comes as it is. */
export function* documentsOf(contentDir: string): Generator<ExportedDocument> {
  const files = listContent(contentDir).files.map(({ path: file }) => file)
  for (const file of files.sort()) {
    const kind = modelOfPath(file)?.kind
    if (kind !== 'article' && kind !== 'headline') continue
    const read = readContentFile(contentDir, file)
    if ('text' in read) yield documentOf(file, kind, read.text)
  }
}

/** What is no story: settings, rules for former addresses, what is said of people and topics. */
export function settingsOf(contentDir: string): ExportedFile[] {
  const profiles = listContent(contentDir)
    .files.map(({ path: file }) => file)
    .filter((file) => !STORIES.includes(modelOfPath(file)?.kind))
  return [...listSettings(contentDir), REDIRECTS_PATH, ...profiles].flatMap((file) => {
    const target = path.join(contentDir, file)
    const isThere = statSync(target, { throwIfNoEntry: false })?.isFile()
    return isThere ? [{ path: file, text: readFileSync(target, 'utf8') }] : []
  })
}

const STORIES: readonly unknown[] = ['article', 'headline']

function documentOf(file: string, kind: ExportedDocument['kind'], text: string): ExportedDocument {
  const front = splitFrontMatter(text)
  const fields = fieldsOf(front?.yaml ?? '')
  const textIn = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  const slug = file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx$/, '')
  const section = textIn('section')
  const body = compileBody(text)
  const { cover } = fields as { cover?: { src?: unknown } }
  return {
    ...{ path: file, kind, slug, section, text, fields },
    address: storyPath({ kind, section, slug }),
    title: textIn('title'),
    description: textIn('description'),
    authors: authorsOf(fields.byline),
    tags: listOf(fields.tags),
    publishedAt: parseTime(textIn('publishedAt')),
    updatedAt: parseTime(textIn('updatedAt')),
    state: stateOf(
      { ...fields, publishedAt: parseTime(textIn('publishedAt')) },
      paper().approvalFrom,
    ),
    cover: typeof cover?.src === 'string' ? cover.src : undefined,
    markdown: (front?.body ?? text).trim(),
    html: (absolute) =>
      bodyToHtml(
        { tree: body.tree, pictures: {} },
        { page: absolute(storyPath({ kind, section, slug })), absolute },
      ),
    words: () => textOfBody({ tree: body.tree }).replace(/\s+/g, ' ').trim(),
  }
}

function fieldsOf(yaml: string): Record<string, unknown> {
  try {
    const read: unknown = parse(yaml, { maxAliasCount: 0 })
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {}
  } catch {
    // The file itself is exported as it is; only what other systems read of it is missing.
    return {}
  }
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function authorsOf(byline: unknown): readonly string[] {
  if (Array.isArray(byline)) return byline.map(String)
  return typeof byline === 'string' && byline !== '' ? readByline(byline).names : []
}
