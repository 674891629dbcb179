import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { imageSize } from 'image-size'
import { isStill } from './still-drawing'

/** How browsers know the pictures they can show, and what their files are called. */
const SHOWN: Readonly<Record<string, string>> = {
  ...{ avif: 'avif', gif: 'gif', jpg: 'jpg', png: 'png', svg: 'svg', webp: 'webp' },
}

/** What the check allows a picture to be. */
const MOST_BYTES = 20 * 1024 * 1024
const MOST_PIXELS = 100_000_000

/** What can be said of a picture's bytes: the ending of its file, or why it cannot be taken, in Vietnamese. */
export type LookedAt =
  | { readonly extension: string; readonly isDot: boolean }
  | { readonly fault: string }

/** Looks at a picture before it is taken along. */
export function lookAtPicture(bytes: Uint8Array): LookedAt {
  const { type, width, height } = sizeOf(bytes)
  const extension = SHOWN[type]
  if (!extension) return { fault: 'không phải loại ảnh mà trình duyệt hiện được' }
  if (bytes.byteLength > MOST_BYTES) return { fault: 'lớn hơn 20 MB' }
  if (width * height > MOST_PIXELS) return { fault: `${width} × ${height} điểm ảnh, quá lớn để mở` }
  if (extension === 'svg' && !isStill(bytes))
    return { fault: 'là SVG có mã lệnh hay phần lấy từ nơi khác' }
  return { extension, isDot: width <= 1 && height <= 1 }
}

function sizeOf(bytes: Uint8Array): { type: string; width: number; height: number } {
  try {
    const { type = '', width, height } = imageSize(bytes)
    return { type, width, height }
  } catch {
    // Not a picture, or one of Word's own drawings.
    return { type: '', width: 0, height: 0 }
  }
}

/** The bytes of a picture that is in the file, or beside it in `folder`; one from elsewhere is not fetched. */
export function pictureBytes(
  src: string,
  folder: string,
  within: ReadonlyMap<string, Uint8Array> | undefined,
): Uint8Array | undefined {
  const data = /^data:image\/[\w.+-]+(?:;[\w=-]+)*?(;base64)?,/i.exec(src)
  if (data) {
    const text = src.slice(data[0].length)
    return data[1] ? Buffer.from(text, 'base64') : Buffer.from(safelyDecoded(text))
  }
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src) || src === '') return undefined
  const name = safelyDecoded(src.split(/[?#]/, 1)[0] ?? '')
  if (within) return within.get(name.replace(/^\.\//, ''))
  const file = path.resolve(folder, name)
  const isBelow = file.startsWith(path.resolve(folder) + path.sep)
  return isBelow ? readIfThere(file) : undefined
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // It was not encoded at all.
    return text
  }
}

/** Reads no more than shows that a file is too large. */
function readIfThere(file: string): Uint8Array | undefined {
  try {
    const { size } = statSync(file)
    return size > MOST_BYTES ? new Uint8Array(MOST_BYTES + 1) : readFileSync(file)
  } catch {
    // It is not beside the page: the report names it.
    return undefined
  }
}
