import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { bodyToHtml, compileBody, textOfBody } from '@/lib/body'
import { slugOfPath } from '@/lib/check'
import { paper } from '@/lib/config'
import { listContent, listSettings, readContentFile } from '@/lib/files'
import {
  type DocumentState,
  eventOfPath,
  isEventFile,
  modelOfPath,
  nameFromSlug,
  REDIRECTS_PATH,
  readByline,
  splitFrontMatter,
  stateOf,
} from '@/lib/model'
import { storyPath } from '@/lib/routes'
import { escapeHtml } from '@/lib/shared/text'
import { formatDateTime, parseTime } from '@/lib/shared/time'

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
  const files = listContent(contentDir)
    .files.map(({ path: file }) => file)
    .sort()
  const names = peopleOf(contentDir, files)
  for (const file of files) {
    const kind = modelOfPath(file)?.kind
    if (kind !== 'article' && kind !== 'headline') continue
    const read = readContentFile(contentDir, file)
    if (!('text' in read)) continue
    const entries = isEventFile(file) ? entriesOf(contentDir, files, file) : []
    yield documentOf(file, kind, read.text, { names, entries })
  }
}

/** What a document is read with: names of people by their files, and the texts of an event's entries. */
type Beside = {
  readonly names: ReadonlyMap<string, string>
  readonly entries: readonly string[]
}

function peopleOf(contentDir: string, files: readonly string[]): Map<string, string> {
  const people = files.filter((file) => modelOfPath(file)?.kind === 'person')
  return new Map(
    people.flatMap((file) => {
      const read = readContentFile(contentDir, file)
      const { name } = fieldsOf(('text' in read && splitFrontMatter(read.text)?.yaml) || '')
      return typeof name === 'string' ? [[slugOfPath(file), name] as const] : []
    }),
  )
}

/** The texts of an event's public entries, the newest first. */
function entriesOf(contentDir: string, files: readonly string[], event: string): string[] {
  const own = files.filter((it) => it !== event && eventOfPath(it) === eventOfPath(event))
  return own
    .flatMap((file) => {
      const read = readContentFile(contentDir, file)
      if (!('text' in read)) return []
      const fields = fieldsOf(splitFrontMatter(read.text)?.yaml ?? '')
      const isPublic = fields.draft !== true && fields.unpublished === undefined
      return isPublic ? [{ text: read.text, at: parseTime(String(fields.publishedAt)) ?? 0 }] : []
    })
    .sort((a, b) => b.at - a.at)
    .map(({ text }) => text)
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

function documentOf(
  file: string,
  kind: ExportedDocument['kind'],
  text: string,
  { names, entries }: Beside,
): ExportedDocument {
  const front = splitFrontMatter(text)
  const fields = fieldsOf(front?.yaml ?? '')
  const textIn = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  const slug = slugOfPath(file)
  const section = textIn('section')
  const { cover } = fields as { cover?: { src?: unknown } }
  return {
    ...{ path: file, kind, slug, section, text, fields },
    address: storyPath({ kind, section, slug }),
    title: textIn('title'),
    description: textIn('description'),
    authors: authorsOf(fields, names),
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
      [
        htmlOf(text, absolute(storyPath({ kind, section, slug })), absolute),
        ...entries.map((it) => entryHtml(it, absolute)),
      ].join('\n'),
    words: () =>
      [text, ...entries]
        .map((it) => textOfBody({ tree: compileBody(it).tree }))
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
  }
}

function htmlOf(text: string, page: string, absolute: (path: string) => string): string {
  return bodyToHtml({ tree: compileBody(text).tree, pictures: {} }, { page, absolute })
}

function entryHtml(text: string, absolute: (path: string) => string): string {
  const { title, publishedAt } = fieldsOf(splitFrontMatter(text)?.yaml ?? '')
  const at = parseTime(String(publishedAt))
  const heading = [
    ...(at === undefined ? [] : [formatDateTime(at)]),
    ...(typeof title === 'string' ? [title] : []),
  ].join(' – ')
  return `<h2>${escapeHtml(heading)}</h2>${htmlOf(text, '', absolute)}`
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

/** Those who are named by their file come first, as they are printed. */
function authorsOf(
  { byline, bylines }: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const people = (Array.isArray(bylines) ? bylines : []).flatMap((one: { person?: unknown }) =>
    typeof one?.person === 'string' ? [names.get(one.person) ?? nameFromSlug(one.person)] : [],
  )
  const others = Array.isArray(byline)
    ? byline.map(String)
    : typeof byline === 'string' && byline !== ''
      ? readByline(byline).names
      : []
  return [...new Set([...people, ...others])]
}
