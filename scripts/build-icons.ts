import { writeFileSync } from 'node:fs'
import sharp from 'sharp'

const SOURCE = 'app/icon.svg'
/** The ground of the icon, on which a mask may cut. */
const GROUND = '#a8201a'
/** A mask may take a tenth away at each side. */
const MASK_MARGIN = 0.1

/** Draws the paper's icon in the forms that phones, old browsers and the manifest ask for, into `public/`. */
export async function buildIcons(): Promise<void> {
  for (const [file, size] of [
    ['apple-touch-icon.png', 180],
    ['icon-192.png', 192],
    ['icon-512.png', 512],
  ] as const)
    writeFileSync(`public/${file}`, await draw(size))
  const margin = Math.round(512 * MASK_MARGIN)
  const inner = sharp(await draw(512 - 2 * margin))
  writeFileSync(
    'public/icon-maskable.png',
    await inner
      .extend({ top: margin, bottom: margin, left: margin, right: margin, background: GROUND })
      .png()
      .toBuffer(),
  )
  writeFileSync('public/favicon.ico', toIco(await draw(32), 32))
}

function draw(size: number): Promise<Buffer> {
  return sharp(SOURCE, { density: (72 * size) / 64 })
    .resize(size, size)
    .png()
    .toBuffer()
}

/** An ICO file of one picture, which may be a PNG. */
function toIco(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(size, 6)
  head.writeUInt8(size, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, png])
}
