import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Voice } from '@/lib/check'
import { freePaths } from '@/lib/check'
import { ImportError, importError, inBothLanguages, systemMessage } from '../import-error'
import type { Arguments } from '../read-arguments'
import { refuseUnwritable } from '../refuse'
import { writeDocuments } from '../write-documents'
import { decodeHtml } from './decode-html'
import { readHtml } from './read-html'
import { readWord } from './read-word'
import { readZip } from './read-zip'
import type { SourceStory } from './source-story'
import { type ImportedStory, storyDocument } from './story-document'

/** Larger files are not texts; reading one would take all memory. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Turns an HTML or Word file into one article with its pictures, as a draft. Returns the exit code: 1
 * when something of it was left behind. Throws an ImportError when nothing could be written.
 */
export async function importStory(order: Arguments, { report, warn }: Voice): Promise<number> {
  const story = await readStory(order)
  for (const { place, ...message } of story.findings) {
    warn(`${order.file}${place ? `, ${place}` : ''}: ${inBothLanguages(message)}`)
  }
  if (story.isEmpty) throw empty(order.file)
  refuseUnwritable([story.document], order)
  refusePicturesInTheWay(story, order)
  const pictures = story.pictures.map(({ path: file, bytes }) => ({ path: file, text: bytes }))
  writeDocuments(order.out, [...pictures, story.document])
  report(summary(order.out, story))
  return story.findings.length === 0 ? 0 : 1
}

async function readStory(order: Arguments): Promise<ImportedStory> {
  const { file, now = Date.now(), section } = order
  const bytes = readBytes(file)
  try {
    const source = await readSource(file, bytes)
    const setting = { folder: path.dirname(file), now, freePath: freePaths() }
    return storyDocument(source, { ...setting, ...(section && { section }) })
  } catch (error) {
    if (error instanceof ImportError) throw new ImportError(`${file}: ${error.message}`)
    throw importError({
      vietnamese: `Không đọc được nội dung của ${file}: tệp hỏng, hoặc không đúng loại. Hãy mở tệp và lưu lại (Word: .docx; HTML: UTF-8).`,
      english: systemMessage(error),
    })
  }
}

async function readSource(file: string, bytes: Uint8Array): Promise<SourceStory> {
  const name = path.basename(file).replace(/\.\w+$/, '')
  if (/\.zip$/i.test(file)) return await readZip(bytes, name)
  return /\.docx$/i.test(file) ? await readWord(bytes, name) : readHtml(decodeHtml(bytes), name)
}

function readBytes(file: string): Uint8Array {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (error) {
    throw importError({
      vietnamese: `Không đọc được ${file}. Hãy xem lại tên tệp.`,
      english: systemMessage(error),
    })
  }
  if (bytes.byteLength <= MOST_BYTES) return bytes
  throw importError({
    vietnamese: `${file} lớn hơn 64 MB. Hãy thu nhỏ ảnh trong tệp rồi thử lại.`,
    english: 'the file is larger than 64 MB',
  })
}

function empty(file: string): ImportError {
  return importError({
    vietnamese: `${file} không có chữ nào. Hãy mở tệp xem có đúng bài cần nhập không.`,
    english: 'the file has no text',
  })
}

function refusePicturesInTheWay({ pictures }: ImportedStory, { out, force }: Arguments): void {
  const found = pictures.find(({ path: file }) => existsSync(path.join(out, file)))
  if (!found || force) return
  throw importError({
    vietnamese: `${path.join(out, found.path)}: tệp ảnh đã có; thêm --force để ghi đè. Chưa ghi tệp nào.`,
    english: 'a picture is already there; --force overwrites it; nothing was written',
  })
}

function summary(out: string, { document, pictures }: ImportedStory): string {
  return inBothLanguages({
    vietnamese: `Đã ghi bản nháp ${path.join(out, document.path)} và ${pictures.length} ảnh. Xem lại sapo, chuyên mục, rồi xóa dòng draft: true.`,
    english: `a draft and ${pictures.length} pictures were written`,
  })
}
