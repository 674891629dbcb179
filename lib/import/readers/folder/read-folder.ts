import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parse as parseYaml } from 'yaml'
import { feedPath } from '@/lib/routes'
import type { Exported, ExportedPerson, ExportedStory, SourceNote } from '../../moving/exported'
import { isRecord, type Json, textAt } from '../json'
import { directoryData } from './directory-data'
import { correctionsOf, coverOf, listOf, textOf, timeIn, timeOf } from './fields'
import { type SplitText, splitText } from './front-matter'
import type { Generator } from './generator'
import { listTexts } from './list-texts'
import {
  addressesOf,
  dayInName,
  foldersOf,
  languageOf,
  type NamedText,
  nameOf,
  showedFiles,
} from './old-addresses'
import { ownReferences } from './own-references'
import { withoutTemplates } from './template-codes'

/** Larger texts are data. */
const MOST_BYTES = 2 * 1024 * 1024

/** Folders that say nothing of what is in them. */
const GENERIC =
  /^(?:posts?|_posts|blog|articles?|news|content|pages|src|docs|bai-viet|tin-tuc|en|vi)$/i

/** Reads the texts of a generator's folder, or those of some files of it. */
export async function* readFolder(
  generator: Generator,
  files: readonly string[] = listTexts(generator.folder, generator.roots),
): AsyncGenerator<Exported> {
  if (generator.base) yield { kind: 'site', address: generator.base + generator.prefix }
  const people = peopleOf(generator)
  const addresses = new Map<string, string>()
  for (const file of files) {
    const text = namedText(generator, file)
    const [own] = text ? addressesOf(text, generator) : []
    if (own) addresses.set(file, own)
  }
  for (const person of people.values()) yield person
  for (const file of files) {
    const place = { file: path.join(generator.folder, file), line: 1 }
    const written = read(generator, file)
    if (written === undefined) yield { kind: 'left', what: 'too-large', place, title: file }
    else if (/(?:^|\/)(?:_index|404)\.[^./]+$/.test(file))
      yield { kind: 'left', what: 'list', place }
    else {
      const split = splitIn(generator, file, written)
      if (split.fault !== undefined) yield { kind: 'note', ...wrongFields(place, split.fault) }
      yield story(generator, file, split, addresses, people)
    }
  }
  yield* listsOf(generator)
}

function read({ folder }: Generator, file: string): string | undefined {
  const target = path.join(folder, file)
  return statSync(target).size > MOST_BYTES ? undefined : readFileSync(target, 'utf8')
}

/** A text with the fields its folder gives it. */
function splitIn({ name, folder }: Generator, file: string, written: string): SplitText {
  const text = splitText(written)
  if (name !== 'Eleventy') return text
  const given = directoryData(folder, file)
  const tags = [...listOf(given, 'tags'), ...listOf(text.fields, 'tags')]
  const topics = tags.filter((tag) => !COLLECTION.test(tag))
  return { ...text, fields: { ...given, ...text.fields, tags: topics } }
}

/** Tags by which Eleventy lists all texts of a kind. */
const COLLECTION = /^(?:posts?|all|nav|pages?|articles?|blog)$/i

function namedText(generator: Generator, file: string): NamedText | undefined {
  const written = read(generator, file)
  if (written === undefined) return undefined
  const { fields } = splitIn(generator, file, written)
  return { file, fields, publishedAt: publishedAt(fields, file) }
}

function publishedAt(fields: Json, file: string): number | undefined {
  const stated = timeIn(
    fields,
    'date',
    'pubDate',
    'publishedAt',
    'published_at',
    'publishDate',
    'pubDatetime',
    'datePublished',
    'created',
    'created_at',
  )
  return stated ?? timeOf(dayInName(file))
}

function story(
  generator: Generator,
  file: string,
  { fields, body, bodyLine }: SplitText,
  addresses: ReadonlyMap<string, string>,
  people: ReadonlyMap<string, ExportedPerson>,
): ExportedStory {
  const place = { file: path.join(generator.folder, file), line: 1 }
  const at = publishedAt(fields, file)
  const references = ownReferences(file, addresses)
  const { text, codes } = withoutTemplates(body, {
    firstLine: bodyLine,
    isMdx: file.endsWith('.mdx'),
    addressOf: references.byName,
  })
  const [heading, rest] = withTitle(fields, references.rewrite(text))
  const updatedAt = timeIn(
    fields,
    'lastmod',
    'updated',
    'updatedDate',
    'updatedAt',
    'modified',
    'last_modified_at',
    'modDatetime',
  )
  const description = textOf(
    fields,
    'description',
    'summary',
    'excerpt',
    'subtitle',
    'sapo',
    'lead',
  )
  const cover = coverOf(fields)
  const corrections = correctionsOf(fields)
  const notes = codes.map(({ line, code }): SourceNote => lostCode({ ...place, line }, code))
  const own = addressesOf({ file, fields, publishedAt: at }, generator)
  const language = textOf(fields, 'lang', 'language') || languageOf(file)
  const isHidden = fields.draft === true || fields.published === false || fields.unlisted === true
  return {
    kind: 'story',
    id: `file ${file}`,
    place,
    type: at === undefined ? 'page' : 'post',
    state: isHidden ? 'draft' : 'public',
    title: textOf(fields, 'title') || heading || nameOf(file).replace(/[-_]+/g, ' '),
    slug: textOf(fields, 'slug').split('/').filter(Boolean).at(-1) || nameOf(file),
    ...(description && { description }),
    ...(language && { language }),
    categories: categoriesOf(fields, file),
    tags: listOf(fields, 'tags', 'tag', 'keywords'),
    authors: listOf(fields, 'authors', 'author', 'byline').map(
      (name) => people.get(name)?.name ?? name,
    ),
    ...(at !== undefined && { publishedAt: at }),
    ...(updatedAt !== undefined && { updatedAt }),
    ...(corrections.length > 0 && { corrections }),
    addresses: own,
    showedFiles: showedFiles(file, own[0] ?? '/', generator),
    ...(cover && { cover: { ...cover, src: references.file(cover.src) } }),
    body: /\.html?$/i.test(file) ? { html: rest } : { markdown: rest },
    comments: 0,
    ...(notes.length > 0 && { notes }),
  }
}

/** A heading of the first level at the top is the title where there is none, and never a part of the text. */
function withTitle(fields: Json, text: string): [heading: string, text: string] {
  const found = /^\s*#[ \t]+([^\n]+?)[ \t]*#*\n/.exec(`${text}\n`)
  if (!found) return ['', text]
  const [whole, heading = ''] = found
  const isTitle = textOf(fields, 'title') === '' || textOf(fields, 'title') === heading.trim()
  return isTitle ? [heading.trim(), text.slice(whole.length)] : ['', text]
}

function categoriesOf(fields: Json, file: string): string[] {
  const stated = listOf(fields, 'categories', 'category', 'section')
  if (stated.length > 0) return stated
  const [first] = foldersOf(file).filter((name) => !GENERIC.test(name) && !/^\d+$/.test(name))
  return first ? [first] : []
}

/** Docusaurus keeps its people in a file of their own: `lan: { name: Lan Anh, title: Phóng viên }`. */
function peopleOf({ folder, roots }: Generator): Map<string, ExportedPerson> {
  const people = new Map<string, ExportedPerson>()
  for (const root of roots) {
    const file = path.join(folder, root, 'authors.yml')
    const found = statSync(file, { throwIfNoEntry: false })
    if (!found?.isFile() || found.size > MOST_BYTES) continue
    const read: unknown = parseYaml(readFileSync(file, 'utf8'), { maxAliasCount: 50 })
    for (const [key, one] of Object.entries(isRecord(read) ? read : {})) {
      const person = isRecord(one) ? personOf(one) : undefined
      if (person) people.set(key, person)
    }
  }
  return people
}

function personOf(one: Json): ExportedPerson | undefined {
  const name = textAt(one, 'name')
  if (name === undefined) return undefined
  const [role, description] = [textAt(one, 'title'), textAt(one, 'description')]
  const [picture, website] = [textAt(one, 'image_url'), textAt(one, 'url')]
  return {
    ...{ kind: 'person', name },
    ...(role && { role }),
    ...(description && { description }),
    ...(picture && { picture }),
    ...(website && { website }),
  }
}

/** The lists a generator makes by itself. */
function* listsOf({ name, prefix }: Generator): Iterable<Exported> {
  const feeds: Readonly<Record<string, readonly string[]>> = {
    Hugo: ['/index.xml'],
    Jekyll: ['/feed.xml'],
    Eleventy: ['/feed.xml', '/feed/feed.xml'],
    Docusaurus: ['/blog/rss.xml', '/blog/atom.xml'],
  }
  for (const address of feeds[name] ?? [])
    yield { kind: 'address', address: prefix + address, shows: { page: feedPath('/', 'rss.xml') } }
}

function wrongFields(place: SourceNote['place'], fault: string): SourceNote {
  return {
    place,
    vietnamese: `phần khai báo ở đầu tệp không đọc được (${fault}): xem lại tiêu đề, ngày, chuyên mục.`,
    english: 'the front matter cannot be read',
  }
}

function lostCode(place: SourceNote['place'], code: string): SourceNote {
  return {
    place,
    vietnamese: `dòng ${place.line}: bỏ mã “${code}”, không có nghĩa ở đây; giữ lại chữ quanh nó.`,
    english: 'a code of the generator that means nothing here was taken out',
  }
}
