import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { MODELS, type Problem, REDIRECTS_PATH, SETTINGS, settingsOfPath } from '@/lib/model'
import { ifThere } from '../shared/if-there'

/** A document's file as it lies in the content folder. */
export type ContentFile = {
  /** Path below the content folder, with `/`. */
  readonly path: string
  /** Changes whenever the file may have changed. */
  readonly stamp: string
}

export type ContentListing = {
  readonly files: readonly ContentFile[]
  readonly problems: Problem[]
}

/** The folders of documents. */
const FOLDERS: readonly string[] = [...new Set(MODELS.map(({ folder }) => folder))]

/** A larger document is a picture pasted into text, or not a story at all. */
const MAX_BYTES = 1024 * 1024

/**
 * Lists the documents of a content folder, or of one folder below it (`articles/2026`). Hidden files
 * and notes (README.md) are passed over. Where `below` is no folder but a file, or a link to one from
 * elsewhere, there is nothing.
 */
export function listContent(contentDir: string, below?: string): ContentListing {
  const listing = { files: [] as ContentFile[], problems: [] as Problem[] }
  const isDocumentFolder = FOLDERS.some((folder) => `${below}/`.startsWith(`${folder}/`))
  if (below === undefined) for (const folder of FOLDERS) listRoot(contentDir, folder, listing)
  else if (isDocumentFolder && isOwnFolder(path.join(contentDir, below)))
    listFolder(contentDir, below, listing)
  return listing
}

/**
 * Files that lie among the documents, or where documents were meant to lie, and are never published:
 * `bai.mdx.txt`, `article/bai.mdx`.
 */
export function listStrays(contentDir: string): Problem[] {
  const names = readFolder(contentDir).filter(({ name }) => !name.startsWith('.'))
  const outside = names.filter(({ name }) => !FOLDERS.includes(name) && name !== 'images')
  const misplaced = outside.flatMap((entry) =>
    entry.isDirectory() ? filesBelow(contentDir, entry.name) : [entry.name],
  )
  const strays = FOLDERS.flatMap((folder) => filesBelow(contentDir, folder))
  const misnamed = names.flatMap(({ name }) => {
    const paths = [...SETTINGS.map(({ path }) => path), REDIRECTS_PATH]
    const meant = paths.find((path) => isNearly(name, path))
    return meant && meant !== name ? [misnamedSettings(name, meant)] : []
  })
  const fronts = filesBelow(contentDir, 'fronts').filter((file) => /\.ya?ml$/i.test(file))
  return [
    ...misnamed,
    ...fronts
      .filter((file) => !settingsOfPath(file))
      .map((file) => misnamedSettings(file, file.toLowerCase().replace(/\.ya?ml$/, '.yaml'))),
    ...misplaced.filter((file) => /\.mdx?$/i.test(file) && !isNote(file)).map(misplacedDocument),
    ...strays.filter((file) => !/\.mdx?$/i.test(file) && !isNote(file)).map(strayFile),
  ]
}

/** The paths of the settings files of a content folder: whether they are there or not, where there is one of a kind. */
export function listSettings(contentDir: string): string[] {
  return SETTINGS.flatMap(({ path: place }) => {
    if (!place.endsWith('/')) return [place]
    const folder = place.slice(0, -1)
    if (!isOwnFolder(path.join(contentDir, folder))) return []
    return namesBelow(contentDir, folder).filter((file) => settingsOfPath(file))
  })
}

/** Everything below a folder that is no folder itself, links among it. */
function namesBelow(contentDir: string, folder: string): string[] {
  return readFolder(path.join(contentDir, folder)).flatMap((entry) => {
    const file = `${folder}/${entry.name}`
    if (entry.name.startsWith('.')) return []
    return entry.isDirectory() ? namesBelow(contentDir, file) : [file]
  })
}

/** Whether a name differs from another in case or in the ending `.yml` alone. */
function isNearly(name: string, other: string): boolean {
  return name.toLowerCase().replace(/\.yml$/, '.yaml') === other
}

function filesBelow(contentDir: string, folder: string): string[] {
  return readFolder(path.join(contentDir, folder)).flatMap((entry) => {
    const file = `${folder}/${entry.name}`
    if (entry.name.startsWith('.')) return []
    if (entry.isDirectory()) return filesBelow(contentDir, file)
    return entry.isFile() ? [file] : []
  })
}

function isNote(file: string): boolean {
  return path.posix.basename(file) === 'README.md'
}

type Listing = { files: ContentFile[]; problems: Problem[] }

function listRoot(contentDir: string, folder: string, listing: Listing): void {
  const isLink = lstatSync(path.join(contentDir, folder), {
    throwIfNoEntry: false,
  })?.isSymbolicLink()
  if (isLink) listing.problems.push(symbolicLink(folder))
  else listFolder(contentDir, folder, listing)
}

function isOwnFolder(folder: string): boolean {
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function listFolder(contentDir: string, folder: string, listing: Listing): void {
  for (const entry of readFolder(path.join(contentDir, folder))) {
    const file = `${folder}/${entry.name}`
    if (entry.name.startsWith('.') || entry.name === 'README.md') continue
    if (entry.isSymbolicLink()) listing.problems.push(symbolicLink(file))
    else if (entry.isDirectory()) listFolder(contentDir, file, listing)
    else if (/\.mdx?$/i.test(entry.name)) {
      listing.files.push({ path: file, stamp: stampOf(path.join(contentDir, file)) })
    }
  }
}

/** One file by its path: what it is, why it cannot be one, or nothing when it is not there. */
export function lookAtFile(
  contentDir: string,
  file: string,
): ContentFile | { readonly problem: Problem } | Record<never, never> {
  const target = path.join(contentDir, file)
  const look = () =>
    lstatSync(target).isSymbolicLink()
      ? { problem: symbolicLink(file) }
      : { path: file, stamp: stampOf(target) }
  return ifThere(look) ?? {}
}

/** Whether a path below the content folder is one where a document may lie. */
export function isDocumentPath(file: string): boolean {
  return (
    FOLDERS.some((folder) => file.startsWith(`${folder}/`)) &&
    /\.mdx?$/i.test(file) &&
    file.split('/').every((part) => !part.startsWith('.') && part !== 'README.md')
  )
}

function readFolder(folder: string) {
  return ifThere(() => readdirSync(folder, { withFileTypes: true })) ?? []
}

/** What changes whenever a file may have. The change time is part of it: unlike the modification time, no program sets it at will. */
export function stampOf(file: string): string {
  const { mtimeNs, ctimeNs, size, ino } = lstatSync(file, { bigint: true })
  return `${mtimeNs}-${ctimeNs}-${size}-${ino}`
}

export type FileText =
  | { readonly text: string; readonly hash: string }
  | { readonly problem: Problem }

/** Reads one document. What is too large or not UTF-8 comes back as a problem. */
export function readContentFile(contentDir: string, file: string): FileText {
  const bytes = readFileSync(path.join(contentDir, file))
  if (bytes.byteLength > MAX_BYTES) return { problem: tooLarge(file) }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, hash: createHash('sha256').update(bytes).digest('hex') }
  } catch {
    return { problem: notUtf8(file) }
  }
}

function symbolicLink(file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    code: 'lien-ket-tuong-trung',
    message: 'Đây là một liên kết tượng trưng, không phải một tệp.',
    fix: 'Chép tệp thật vào chỗ này.',
    english: 'symbolic links are not followed in the content folder',
  }
}

function tooLarge(file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    code: 'tep-qua-lon',
    message: 'Tệp lớn hơn 1 MB.',
    fix: 'Tách bài, hoặc bỏ ảnh dán thẳng vào bài và đặt ảnh trong images/.',
    english: 'a document must not be larger than 1 MB',
  }
}

function notUtf8(file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    code: 'sai-bang-ma',
    message: 'Tệp không được lưu bằng bảng mã UTF-8.',
    fix: 'Mở tệp trong trình soạn thảo và lưu lại với bảng mã UTF-8.',
    english: 'the file is not valid UTF-8',
  }
}

function misplacedDocument(file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    code: 'tep-la',
    message: 'Tệp này không nằm ở chỗ của một bài hay một tin, nên không bao giờ lên báo.',
    fix: 'Chuyển tệp vào articles/<chuyên mục>/, headlines/noi-bat/, headlines/moi-nhat/ hoặc live/<sự kiện>/.',
    english: 'documents live in articles/, headlines/<collection>/ or live/<event>/',
  }
}

function misnamedSettings(file: string, meant: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    code: 'tep-la',
    message: `Tệp này không tên là ${meant}, nên báo không đọc nó.`,
    fix: `Đổi tên thành ${meant}.`,
    english: `the file is only read when it is called ${meant}`,
  }
}

function strayFile(file: string): Problem {
  const isHidden = /\.mdx?\.\w+$/i.test(file)
  return {
    file,
    line: 1,
    column: 1,
    code: 'tep-la',
    message: 'Tệp này không phải .mdx nên không bao giờ lên báo.',
    fix: isHidden
      ? `Đổi tên thành ${path.posix.basename(file).replace(/\.mdx?\.\w+$/i, '.mdx')}.`
      : 'Chuyển ảnh vào images/; bài Word hay HTML thì nhập bằng npm run import; tệp thừa thì xóa.',
    english: 'only .mdx files are published',
  }
}
