import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import path from 'node:path'
import { type ImportError, importError } from './import-error'
import type { Source } from './moving/exported'
import { uploadsBeside } from './moving/pictures/uploads-beside'
import { readFeed } from './readers/feed/read-feed'
import { generatorOf } from './readers/folder/generator'
import { listTexts } from './readers/folder/list-texts'
import { readFolder } from './readers/folder/read-folder'
import { readGhost } from './readers/ghost/read-ghost'
import { readWxr } from './readers/wxr/read-wxr'
import { storiesIn } from './story/stories-in'

/** Enough of a file to see what it is, in bytes. */
const HEAD = 64 * 1024

/** What a whole site was exported as, told by what its files hold; undefined where they are something else. */
export function detectSource(files: readonly string[]): Source | undefined {
  const [first] = files
  if (first === undefined) return undefined
  if (files.length === 1 && isFolder(first)) return folderSource(first)
  if (files.every((file) => TEXT.test(file))) return textsSource(files)
  if (files.some((file) => !statSync(file, { throwIfNoEntry: false })?.isFile())) return undefined
  const heads = files.map(headOf)
  if (heads.every((head) => !/^\uFEFF?\s*[<{]/.test(head))) return undefined
  const uploads = uploadsBeside(first)
  if (heads.every(isWxr)) {
    return {
      ...{ name: 'WordPress (WXR)', uploads, read: () => readWxr(files), patterns: WORDPRESS },
      hasArchives: true,
    }
  }
  if (heads.every((head) => /<feed\b/.test(head) && BLOGGER.test(head))) {
    return { name: 'Blogger', uploads, read: () => readFeed(files, true), hasArchives: true }
  }
  if (heads.every((head) => FEED.test(head)))
    return { name: 'RSS/Atom', uploads, read: () => readFeed(files, false) }
  if (files.length === 1 && isGhost(heads[0] ?? ''))
    return { name: 'Ghost', uploads, read: () => readGhost(first), patterns: GHOST }
  return undefined
}

/** Texts of generators: Markdown, with fields or without. */
const TEXT = /\.(?:md|mdx|markdown)$/i

export function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/**
 * A folder with an export in it is that export's; else it is a generator's, where there are texts. Undefined where it
 * holds stories in HTML and Word.
 */
function folderSource(folder: string): Source | undefined {
  const generator = generatorOf(folder)
  const exported = generator.name === 'Markdown' ? exportIn(folder) : undefined
  if (exported) return exported
  if (listTexts(folder, generator.roots).length === 0) {
    if (storiesIn(folder).length > 0) return undefined
    throw nothingIn(folder)
  }
  const uploads = generator.files.map((name) => path.join(folder, name)).filter(isFolder)
  return { name: generator.name, uploads, read: () => readFolder(generator) }
}

function exportIn(folder: string): Source | undefined {
  const files = readdirSync(folder)
    .filter((name) => /\.(?:xml|json)$/i.test(name))
    .sort()
    .map((name) => path.join(folder, name))
  return files.length > 0 ? detectSource(files) : undefined
}

function nothingIn(folder: string): ImportError {
  return importError({
    vietnamese: `Trong ${folder} không có bài nào đọc được: cần một tệp xuất (WordPress, Ghost, Blogger), thư mục của Hugo, Jekyll, Eleventy, Astro, Docusaurus, hay các tệp .html, .docx.`,
    english: 'the folder holds neither an export nor texts of a generator',
  })
}

function textsSource(files: readonly string[]): Source | undefined {
  if (files.some((file) => !statSync(file, { throwIfNoEntry: false })?.isFile())) return undefined
  const folder = path.dirname(files[0] ?? '.')
  const generator = { ...PLAIN, folder }
  const names = files.map((file) => path.relative(folder, file).split(path.sep).join('/'))
  return { name: 'Markdown', uploads: [folder], read: () => readFolder(generator, names) }
}

const PLAIN = {
  name: 'Markdown',
  roots: ['.'],
  files: ['.'],
  base: '',
  prefix: '',
  permalinks: {},
} as const

/** Addresses that WordPress and Ghost have of each list and story. */
const WORDPRESS = [
  ['/*/page/*', '/*'],
  ['/*/feed', '/*'],
  ['/*/amp', '/*'],
] as const
const GHOST = [
  ['/*/page/*', '/*'],
  ['/*/amp', '/*'],
] as const

const BLOGGER = /tag:blogger\.com|schemas\.google\.com\/blogger\/|<blogger:/
const FEED = /<(?:rss|feed|rdf:RDF)\b/

/** A JSON of Ghost's tables, or of one of them. */
function isGhost(head: string): boolean {
  return /^\uFEFF?\s*\{/.test(head) && /"(?:db|data|posts)"\s*:/.test(head)
}

function isWxr(head: string): boolean {
  return /<rss\b/.test(head) && /wordpress\.org\/export\/|<wp:wxr_version>/.test(head)
}

function headOf(file: string): string {
  const opened = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(HEAD)
    const length = readSync(opened, bytes, 0, HEAD, 0)
    return bytes.toString('utf8', 0, length)
  } finally {
    closeSync(opened)
  }
}
