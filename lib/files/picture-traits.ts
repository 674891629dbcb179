/**
 * Whether a picture has transparent parts, and of how many frames it is, as its file says; `standsStill` where
 * it moves in a form of which what makes renditions reads the first frame alone.
 */
export type PictureTraits = {
  readonly hasAlpha: boolean
  readonly frames: number
  readonly standsStill?: boolean
}

const STILL = { hasAlpha: false, frames: 1 }

/** Reads the traits of a picture of a type as `image-size` names it; in doubt it has none. */
export function traitsOf(type: string, file: Uint8Array): PictureTraits {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  return READERS[type]?.(bytes) ?? STILL
}

const READERS: Readonly<Record<string, (bytes: Buffer) => PictureTraits>> = {
  png: (bytes) => {
    // The palette's transparency comes before the first data.
    const head = bytes.subarray(0, Math.max(0, bytes.indexOf('IDAT')))
    const hasAlphaChannel = ((bytes[25] ?? 0) & 4) !== 0
    const hasAlpha = hasAlphaChannel || head.includes('tRNS')
    return { hasAlpha, frames: 1, standsStill: apngFrames(head) > 1 }
  },
  webp: (bytes) => {
    const flags = bytes[20] ?? 0
    if (bytes.toString('latin1', 12, 16) === 'VP8X')
      return { hasAlpha: (flags & 0x10) !== 0, frames: webpFrames(bytes) }
    const isLossless = bytes.toString('latin1', 12, 16) === 'VP8L'
    return { hasAlpha: isLossless && ((bytes[24] ?? 0) & 0x10) !== 0, frames: 1 }
  },
  gif: (bytes) => readGif(bytes),
  avif: (bytes) => ({
    hasAlpha: bytes.subarray(0, HEAD_BYTES).includes('auxiliary:alpha'),
    frames: 1,
    standsStill: isImageSequence(bytes),
  }),
}

/** How many frames a PNG moves in (PNG, third edition, 11.3.6.1), as its head says. */
function apngFrames(head: Buffer): number {
  const at = head.indexOf('acTL')
  return at < 0 || at + 8 > head.length ? 1 : head.readUInt32BE(at + 4)
}

/** Whether an AVIF names the brand of moving ones (AV1 Image File Format, 6.3). */
function isImageSequence(bytes: Buffer): boolean {
  const brands = bytes.subarray(8, Math.min(bytes.length, bytes.readUInt32BE(0)))
  return brands.includes('avis')
}

/** What describes an AVIF stands before its pixels. */
const HEAD_BYTES = 16 * 1024

const GIF_EXTENSION = 0x21
const GIF_FRAME = 0x2c
const GIF_CONTROL = 0xf9

/** Walks over the blocks of a GIF (GIF89a, appendix A): its traits, and where the last of them ends. */
export function readGif(bytes: Buffer): PictureTraits & { readonly end: number } {
  const at = (index: number) => bytes[index] ?? 0
  const tableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  const afterBlocks = (start: number) => {
    let index = start
    while (at(index) > 0) index += at(index) + 1
    return index + 1
  }
  let hasAlpha = false
  let frames = 0
  let index = 13 + tableBytes(at(10))
  while (index < bytes.length) {
    if (at(index) === GIF_EXTENSION) {
      if (at(index + 1) === GIF_CONTROL && at(index + 3) & 1) hasAlpha = true
      index = afterBlocks(index + 2)
    } else if (at(index) === GIF_FRAME) {
      frames += 1
      index = afterBlocks(index + 11 + tableBytes(at(index + 9)))
    } else break
  }
  return { hasAlpha, frames: Math.max(1, frames), end: index }
}

/** How many frames a moving WebP has: each is a chunk of its own (RFC 9649, 2.7.1.1). */
function webpFrames(bytes: Buffer): number {
  let frames = 0
  for (let at = 12; at + 8 <= bytes.length; ) {
    if (bytes.toString('latin1', at, at + 4) === 'ANMF') frames += 1
    const size = bytes.readUInt32LE(at + 4)
    at += 8 + size + (size % 2)
  }
  return Math.max(1, frames)
}
