/**
 * Two may have a story of the same folder open, and Sveltia CMS writes over what the other one saved. Here a file is
 * not written over that is other than it was read: the editor is asked, and the other version is kept as a download.
 */

/** A file as this window knows it: as it was read first, or as it wrote it last. */
type Known = {
  readonly handle: FileSystemFileHandle
  readonly stamp: string
  /** When the editor would not write over it, milliseconds since 1970. */
  refusedAt?: number
}

/** Chromium moves files, which TypeScript does not know; Sveltia CMS writes beside a file and moves that over it. */
type MovingFiles = FileSystemFileHandle & {
  move?: (folder: FileSystemDirectoryHandle, name: string) => Promise<void>
}

/** What is asked before a version is written over, and how it is kept: `window`'s own, unless a test has others. */
export type Asker = {
  readonly confirm: (question: string) => boolean
  readonly keep: (name: string, file: File) => void
}

const STORY = /\.(?:mdx|ya?ml)$/

const known = new Map<string, Known[]>()
let savedAt = 0

/** When this window wrote a story last, milliseconds since 1970; 0 before. Undefined where it has no folder open. */
export function lastOwnSave(): number | undefined {
  return known.size > 0 ? savedAt : undefined
}

/** Has whatever reads and writes files in this window do it with care. `files` is `FileSystemFileHandle.prototype`. */
export function guardSaves(files: MovingFiles, asker: Asker): void {
  const { getFile, createWritable, move } = files
  const wrote = async (handle: FileSystemFileHandle) => {
    savedAt = Date.now()
    await forget(handle)
    know(handle, await getFile.call(handle))
  }
  files.getFile = async function (this: FileSystemFileHandle) {
    const file = await getFile.call(this)
    if (STORY.test(this.name) && !(await find(this))) know(this, file)
    return file
  }
  files.createWritable = async function (this: FileSystemFileHandle, options) {
    if (!STORY.test(this.name)) return createWritable.call(this, options)
    await ask(this, await getFile.call(this), asker)
    const writer = await createWritable.call(this, options)
    const close = writer.close.bind(writer)
    writer.close = async () => {
      await close()
      await wrote(this)
    }
    return writer
  }
  if (!move) return
  files.move = async function (this: MovingFiles, folder, name) {
    if (!STORY.test(name)) return move.call(this, folder, name)
    const there = await folder.getFileHandle(name).catch(() => undefined)
    if (there) await ask(there, await getFile.call(there), asker)
    await move.call(this, folder, name)
    await wrote(await folder.getFileHandle(name))
  }
}

/** Sveltia CMS tries again so long what it could not write, milliseconds. */
const TRIES_FOR_MS = 10_000

const REFUSED = 'Bạn đã chọn không ghi đè bản của người khác'

/** Throws where the editor would rather not write over what another one saved. */
async function ask(handle: FileSystemFileHandle, file: File, asker: Asker): Promise<void> {
  const before = await find(handle)
  if (!before || before.stamp === stampOf(file)) return
  if (Date.now() - (before.refusedAt ?? 0) < TRIES_FOR_MS) throw new Error(REFUSED)
  const time = new Date(file.lastModified).toLocaleTimeString('vi', { timeStyle: 'short' })
  asker.keep(`${handle.name.replace(STORY, '')} (bản của người khác).mdx`, file)
  const isMeant = asker.confirm(
    `Người khác đã lưu bài này lúc ${time}, sau khi bạn mở. Bản của họ vừa được tải về máy bạn.\n\nBấm OK để lưu bản của bạn thay vào. Bấm Hủy thì chưa lưu gì; những gì bạn viết vẫn ở đây.`,
  )
  if (isMeant) return
  before.refusedAt = Date.now()
  throw new Error(REFUSED)
}

async function find(handle: FileSystemFileHandle): Promise<Known | undefined> {
  for (const one of known.get(handle.name) ?? [])
    if (one.handle === handle || (await one.handle.isSameEntry(handle))) return one
  return undefined
}

function know(handle: FileSystemFileHandle, file: File): void {
  const others = known.get(handle.name) ?? []
  known.set(handle.name, [...others, { handle, stamp: stampOf(file) }])
}

async function forget(handle: FileSystemFileHandle): Promise<void> {
  const own = await find(handle)
  const others = known.get(handle.name) ?? []
  known.set(
    handle.name,
    others.filter((one) => one !== own),
  )
}

function stampOf({ lastModified, size }: File): string {
  return `${lastModified} ${size}`
}

/** Leaves a file among the downloads. */
export function keepAsDownload(name: string, file: File): void {
  const href = URL.createObjectURL(file)
  Object.assign(document.createElement('a'), { href, download: name }).click()
}
