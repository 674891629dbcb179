import type { Nodes, Root } from 'hast'
import JSZip from 'jszip'
import { importError } from '../import-error'

/** More than any story has: a long one takes a tenth of each. */
const MOST_ENTRIES = 2_000
const MOST_BYTES = 128 * 2 ** 20
const MOST_XML_BYTES = 16 * 2 ** 20
const MOST_ELEMENTS = 150_000
const DEEPEST = 150

/** The pixels of a picture that a phone can still unpack. */
const MOST_PIXELS = 100_000_000

/** What in an SVG could run, or fetch something. */
const LIVE_SVG =
  /<script|<foreignObject|<!ENTITY|\bon\w+\s*=|javascript:|href\s*=\s*["']\s*(?!#|data:image\/(?:png|jpe?g|gif|webp))/i

/**
 * Throws an ImportError where a Word file would unpack to more than any story is, or where it is nested
 * too deep to be read. It is unpacked piece by piece, so that what is too much is never there whole.
 */
export async function refuseTooMuchWord(bytes: Uint8Array): Promise<void> {
  const zip = await JSZip.loadAsync(bytes)
  const entries = Object.values(zip.files).filter(({ dir }) => !dir)
  if (entries.length > MOST_ENTRIES)
    throw tooMuch(`${entries.length} phần`, `${entries.length} parts`)
  let left = MOST_BYTES
  for (const entry of entries) {
    const isXml = /\.(?:xml|rels)$/i.test(entry.name)
    const size = await unpack(entry, Math.min(left, isXml ? MOST_XML_BYTES : MOST_BYTES), isXml)
    left -= size
  }
}

/** Resolves with an entry's size; rejects once it is larger than it may be, or has too much in it. */
function unpack(entry: JSZip.JSZipObject, most: number, isXml: boolean): Promise<number> {
  const text = new TextDecoder()
  const look = isXml ? nesting() : () => undefined
  let size = 0
  return new Promise((resolve, reject) => {
    const stream = entry.nodeStream('nodebuffer')
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > most) give(tooMuch(`${entry.name} khi giải nén`, `${entry.name} unpacked`))
      else if (isXml) give(look(text.decode(chunk, { stream: true })))
    })
    stream.on('end', () => resolve(size)).on('error', reject)
    const give = (error: Error | undefined) => {
      if (!error) return
      stream.pause()
      reject(error)
    }
  })
}

/** Reads XML in pieces, and tells once there are too many elements in it, or in one another. */
function nesting(): (piece: string) => Error | undefined {
  let [depth, elements, rest] = [0, 0, '']
  return (piece) => {
    const tags = (rest + piece).split('<')
    rest = `<${tags.pop() ?? ''}`
    for (const tag of tags) {
      if (tag.startsWith('/')) depth--
      else if (/^[\w:]/.test(tag)) {
        elements++
        if (!/\/\s*>/.test(tag)) depth++
      }
      if (depth > DEEPEST) return tooDeep()
    }
    return elements > MOST_ELEMENTS
      ? tooMuch(`${elements} phần tử`, `${elements} elements`)
      : undefined
  }
}

/** What a parser makes of a text; an ImportError where that is nested deeper than it can go. */
export function notTooDeep<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    throw error instanceof RangeError ? tooDeep() : error
  }
}

/** Throws an ImportError where a page has too much in it, or too deep in one another. */
export function refuseTooMuchHtml(root: Root): void {
  let nodes = 0
  const open: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    if (depth > DEEPEST) throw tooDeep()
    if (++nodes > MOST_ELEMENTS)
      throw tooMuch(`hơn ${MOST_ELEMENTS} phần tử`, `over ${MOST_ELEMENTS} elements`)
    if ('children' in node)
      for (const child of node.children) open.push({ node: child, depth: depth + 1 })
  }
}

/** Why a picture is not taken along, in a word for its report; undefined for one that is as it should be. */
export function whyNoPicture(
  bytes: Uint8Array,
  {
    type,
    width = 0,
    height = 0,
  }: { readonly type?: string; readonly width?: number; readonly height?: number },
): string | undefined {
  if (width * height > MOST_PIXELS) return `${width} × ${height} điểm ảnh, quá lớn`
  const isLive = type === 'svg' && LIVE_SVG.test(new TextDecoder().decode(bytes))
  return isLive ? 'SVG có mã chạy được hoặc gọi ra ngoài' : undefined
}

function tooMuch(vietnamese: string, english: string): Error {
  return importError({
    vietnamese: `Tệp chứa quá nhiều: ${vietnamese}. Hãy chép phần bài cần nhập sang một tệp mới rồi thử lại.`,
    english: `too much in the file: ${english}`,
  })
}

function tooDeep(): Error {
  return importError({
    vietnamese:
      'Bảng hoặc khung trong tệp lồng nhau quá sâu. Hãy bỏ bớt các bảng nằm trong bảng rồi thử lại.',
    english: `tables or boxes nested deeper than ${DEEPEST} elements`,
  })
}
