import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { mediaKindOf } from '@/lib/model'
import { slugFromTitle } from '@/lib/shared/text'
import { lookAtPicture } from '../../story/picture-file'
import type { Upload } from './uploads'

/** A file to take along: where it lies, and where it goes below the content folder. */
export type TakenFile = { readonly from: string; readonly to: string }

/** Most headers of pictures end well before, in bytes. */
const HEADER = 512 * 1024
/** What the check allows a picture, and a film, to be, in bytes. */
const MOST_BYTES = 20 * 1024 * 1024
const MOST_FILM_BYTES = 1024 * 1024 * 1024

/** A picture of the uploads as a file of this paper, or why it cannot be one, in Vietnamese. */
export function takePicture(upload: Upload): TakenFile | { readonly fault: string } {
  const { size } = statSync(upload.file)
  if (size > MOST_BYTES) return { fault: 'lớn hơn 20 MB' }
  const head = lookAtPicture(headOf(upload.file, size))
  const seen = 'fault' in head && size > HEADER ? lookAtPicture(readFileSync(upload.file)) : head
  if ('fault' in seen) return seen
  if (seen.isDot) return { fault: 'chỉ là một điểm ảnh giữ chỗ' }
  return { from: upload.file, to: placeOf(upload.name, seen.extension) }
}

/** A film, sound or captions of the uploads as a file of this paper. */
export function takeMedia(upload: Upload): TakenFile | { readonly fault: string } {
  if (mediaKindOf(upload.name) === undefined)
    return { fault: 'không phải loại phim hay âm thanh phát được' }
  if (statSync(upload.file).size > MOST_FILM_BYTES) return { fault: 'lớn hơn 1 GB' }
  return { from: upload.file, to: placeOf(upload.name, extensionOf(upload.name)) }
}

/** A file's header, or all of a drawing, which is read as text. */
function headOf(file: string, size: number): Uint8Array {
  const bytes = Buffer.alloc(/\.svg$/i.test(file) ? size : Math.min(size, HEADER))
  const opened = openSync(file, 'r')
  try {
    readSync(opened, bytes, 0, bytes.length, 0)
  } finally {
    closeSync(opened)
  }
  return bytes
}

/**
 * Where a file goes: the path it had, in letters that stand in any address. Where that changes its name, a word made
 * of the whole old one keeps two files from becoming one.
 */
function placeOf(name: string, extension: string): string {
  const parts = name.replace(/\.\w+$/, '').split('/')
  const plain = parts.map((part) => slugFromTitle(part) || 'anh').join('/')
  const isSame = `${plain}.${extension}` === name
  const mark = createHash('sha256').update(name).digest('hex').slice(0, 6)
  return `images/${plain}${isSame ? '' : `-${mark}`}.${extension}`
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase()
}
