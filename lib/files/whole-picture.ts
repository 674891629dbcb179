import { readGif } from './picture-traits'

/**
 * Whether a picture is there to its end, by the structure of its file, as far as that says: half-copied ones have a
 * sound head. Takes the type as `image-size` names it.
 */
export function isWhole(type: string, file: Uint8Array): boolean {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  return ENDS[type]?.(bytes) ?? true
}

const ENDS: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  jpg: (bytes) => bytes.lastIndexOf(JPEG_END) > scanOf(bytes),
  png: (bytes) => bytes.includes('IEND', -PNG_END_WITHIN),
  webp: (bytes) => bytes.readUInt32LE(4) + 8 <= bytes.length,
  // Some programs leave out the mark of its end.
  gif: (bytes) => readGif(bytes).end <= bytes.length,
  avif: areBoxesWhole,
}

const JPEG_END = Buffer.from([0xff, 0xd9])
const JPEG_SCAN = 0xda

/** Behind the last chunk there may be what some programs add. */
const PNG_END_WITHIN = 64 * 1024

/** Where the pixels of a JPEG begin: a preview in front of them has an end of its own (ITU-T T.81, B.1.1). */
function scanOf(bytes: Buffer): number {
  let at = 2
  while (bytes[at] === 0xff && bytes[at + 1] !== JPEG_SCAN && at + 4 <= bytes.length)
    at += 2 + bytes.readUInt16BE(at + 2)
  return at
}

/** Whether the boxes of a file follow each other up to its end (ISO/IEC 14496-12, 4.2); the last one may have no size. */
function areBoxesWhole(bytes: Buffer): boolean {
  let at = 0
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at)
    if (size === 0) return true
    const isLong = size === 1 && at + 16 <= bytes.length
    const length = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : size
    if (length < 8) return false
    at += length
  }
  return at <= bytes.length
}
