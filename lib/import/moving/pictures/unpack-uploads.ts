import { createHash } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import { tooMuch } from '../../archive'
import { importError, systemMessage } from '../../import-error'

/** What pictures and films could be packed by, at the very most; a longer one is made to fill the disk. */
const MOST_RATIO = 20
const SPARE_BYTES = 16 * 1024 * 1024
const MOST_ENTRIES = 2_000_000
/** So much is unpacked at once, bytes: it may become a thousand times as much. */
const AT_ONCE = 32 * 1024

/**
 * Folders of uploads as they are given: folders stay, zip archives are unpacked below `work`, each once. Read as they
 * come, so that an archive may be larger than the memory. Rejects with an ImportError where one cannot be read.
 */
export async function uploadFolders(given: readonly string[], work: string): Promise<string[]> {
  const folders: string[] = []
  for (const one of given) folders.push(path.resolve(await folderOf(one, work)))
  return folders
}

async function folderOf(given: string, work: string): Promise<string> {
  const found = statSync(given, { throwIfNoEntry: false })
  if (found?.isDirectory()) return given
  if (!found?.isFile() || !/\.zip$/i.test(given)) throw notUploads(given)
  const mark = `${path.resolve(given)} ${found.size} ${found.mtimeMs}`
  const name = createHash('sha256').update(mark).digest('hex').slice(0, 12)
  const folder = path.join(work, 'uploads', name)
  const done = path.join(folder, '.xong')
  if (existsSync(done)) return folder
  // Whatever a kill left of it.
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await unpackInto(given, folder, found.size * MOST_RATIO + SPARE_BYTES)
  writeFileSync(done, '')
  return folder
}

async function unpackInto(archive: string, folder: string, mostBytes: number): Promise<void> {
  let [entries, bytes] = [0, 0]
  const fail: unknown[] = []
  const unzip = new Unzip((file) => {
    entries += 1
    if (entries > MOST_ENTRIES) fail.push(tooMuch(`quá ${MOST_ENTRIES} tệp`, 'too many entries'))
    const place = placeOf(file.name)
    if (place === undefined || fail.length > 0) return
    writeEntry(
      file,
      path.join(folder, place),
      (size) => {
        bytes += size
        if (bytes > mostBytes)
          fail.push(
            tooMuch(
              'nhiều hơn hẳn mức một tệp nén ảnh có thể chứa',
              'an archive that unpacks to too much',
            ),
          )
        return fail.length === 0
      },
      fail,
    )
  })
  unzip.register(UnzipInflate)
  try {
    for await (const chunk of createReadStream(archive, { highWaterMark: AT_ONCE })) {
      unzip.push(chunk as Buffer)
      if (fail.length > 0) throw fail[0]
    }
    unzip.push(new Uint8Array(0), true)
  } catch (error) {
    if (fail.length > 0) throw fail[0]
    throw unreadable(archive, systemMessage(error))
  }
  if (fail.length > 0) throw fail[0]
  if (entries === 0) throw unreadable(archive, 'it has no entries')
}

function writeEntry(
  file: UnzipFile,
  target: string,
  count: (size: number) => boolean,
  fail: unknown[],
): void {
  mkdirSync(path.dirname(target), { recursive: true })
  const opened = openSync(target, 'w')
  let isOpen = true
  const close = () => {
    if (isOpen) closeSync(opened)
    isOpen = false
  }
  file.ondata = (error, chunk, isLast) => {
    if (error) fail.push(error)
    else if (isOpen && count(chunk.length)) writeSync(opened, chunk)
    if (error || isLast || fail.length > 0) close()
  }
  file.start()
}

/** Where an entry goes below the folder; undefined for folders, for what machines add, and for what leads out of it. */
function placeOf(name: string): string | undefined {
  const parts = name
    .replaceAll('\\', '/')
    .split('/')
    .filter((it) => it !== '' && it !== '.')
  const isHidden = parts.some((it) => it.startsWith('.') || it === '__MACOSX' || it.length > 200)
  if (name.endsWith('/') || parts.length === 0 || parts.length > 32 || isHidden) return undefined
  return /\p{Cc}/u.test(name) || /^[a-z]:/i.test(name)
    ? undefined
    : parts.join('/').normalize('NFC')
}

function notUploads(given: string) {
  return importError({
    vietnamese: `--uploads ${given}: cần một thư mục, hay một tệp .zip, có thật.`,
    english: 'a folder or a zip archive is needed',
  })
}

function unreadable(archive: string, english: string) {
  return importError({
    vietnamese: `Không giải nén được ${archive}: tệp hỏng. Nén lại, hoặc giải nén rồi ghi --uploads THƯ_MỤC.`,
    english,
  })
}
