import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Voice } from '@/lib/check'
import { freePaths } from '@/lib/check'
import { type ImportError, importError, inBothLanguages, systemMessage } from '../import-error'
import type { Arguments } from '../read-arguments'
import { refuseUnwritable } from '../refuse'
import { writeDocuments } from '../write-documents'
import { decodeHtml, readHtml } from './read-html'
import { readWord } from './read-word'
import type { SourceStory } from './source-story'
import { type ImportedStory, storyDocument } from './story-document'

/** Larger files are not texts; reading one would take all memory. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Turns an HTML or Word file into one article with its pictures, as a draft. Returns the exit code: 1
 * when something of it was left behind. Throws an ImportError when nothing could be written.
 */
export async function importStory(order: Arguments, { report, warn }: Voice): Promise<number> {
  const source = await readStory(order.file)
  const story = storyDocument(source, {
    folder: path.dirname(order.file),
    now: order.now ?? Date.now(),
    freePath: freePaths(),
    ...(order.section && { section: order.section }),
  })
  if (story.isEmpty) throw empty(order.file)
  refuseUnwritable([story.document], order)
  refusePicturesInTheWay(story, order)
  const pictures = story.pictures.map(({ path: file, bytes }) => ({ path: file, text: bytes }))
  writeDocuments(order.out, [...pictures, story.document])
  const left = leftBehind(story)
  for (const line of left) warn(`${order.file}: ${line}`)
  report(summary(order.out, story))
  return left.length === 0 ? 0 : 1
}

async function readStory(file: string): Promise<SourceStory> {
  const bytes = readBytes(file)
  const name = path.basename(file).replace(/\.\w+$/, '')
  try {
    return /\.docx$/i.test(file) ? await readWord(bytes, name) : readHtml(decodeHtml(bytes), name)
  } catch (error) {
    throw importError({
      vietnamese: `Không đọc được nội dung của ${file}: tệp hỏng, hoặc không đúng loại. Hãy mở tệp và lưu lại (Word: .docx; HTML: UTF-8).`,
      english: systemMessage(error),
    })
  }
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

function leftBehind({ lostPictures, undescribed, lostLinks, lostParts }: ImportedStory): string[] {
  return [
    ...lostPictures.map((src) =>
      inBothLanguages({
        vietnamese: `không lấy được ảnh “${src}”: chép ảnh vào images/ rồi viết <Figure … />.`,
        english: 'the picture is not in the file or beside it, or of a kind browsers do not show',
      }),
    ),
    ...lostParts.map((part) =>
      inBothLanguages({
        vietnamese: `không mang theo được ${part}: xem lại bản gốc và tự thêm vào bài.`,
        english: 'a part of the file that cannot be imported was left out',
      }),
    ),
    ...undescribed.map((src) =>
      inBothLanguages({
        vietnamese: `ảnh ${src} chưa có mô tả: viết lại alt của nó.`,
        english: 'the picture had no alternative text',
      }),
    ),
    ...lostLinks.map((href) =>
      inBothLanguages({
        vietnamese: `bỏ liên kết “${href.slice(0, 80)}”, giữ lại chữ: địa chỉ không dùng được từ đây.`,
        english: 'a link that leads nowhere from here was taken out, its text kept',
      }),
    ),
  ]
}

function summary(out: string, { document, pictures }: ImportedStory): string {
  return inBothLanguages({
    vietnamese: `Đã ghi bản nháp ${path.join(out, document.path)} và ${pictures.length} ảnh. Xem lại sapo, chuyên mục, rồi xóa dòng draft: true.`,
    english: `a draft and ${pictures.length} pictures were written`,
  })
}
