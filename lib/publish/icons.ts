import type { Sharp } from 'sharp'

/** A mask may take a tenth away at each side. */
const MASK_MARGIN = 0.1

/** The sides of icons whose names say them, pixels. */
const SIZES = { 'apple-touch-icon.png': 180, 'icon-192.png': 192, 'icon-512.png': 512 } as const

/** What draws an icon at a size, as PNG. */
type Draw = (side: number) => Promise<Buffer>

/**
 * Draws an icon in the forms that phones, old browsers and the manifest ask for, by their names. `ground` is
 * what a mask may cut (`#rrggbb`). sharp is loaded when it is needed.
 */
export async function drawIcons(
  icon: Uint8Array,
  ground: string,
): Promise<Readonly<Record<string, Buffer>>> {
  const { default: sharp } = await import('sharp')
  const draw = drawer((side) => sharp(icon, { density: (72 * side) / 64 }))
  const sized = await Promise.all(
    Object.entries(SIZES).map(async ([name, side]) => [name, await draw(side)] as const),
  )
  const margin = Math.round(512 * MASK_MARGIN)
  const inner = sharp(await draw(512 - 2 * margin))
  const frame = { top: margin, bottom: margin, left: margin, right: margin, background: ground }
  return {
    ...Object.fromEntries(sized),
    'icon-maskable.png': await inner.flatten({ background: ground }).extend(frame).png().toBuffer(),
    'favicon.ico': toIco(await draw(32), 32),
  }
}

function drawer(open: (side: number) => Sharp): Draw {
  return (side) =>
    open(side).resize(side, side, { fit: 'contain', background: '#00000000' }).png().toBuffer()
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

/** The paper's icon where it has no logo: a page in its colours. `name` is told to who does not see it. */
export function plainIcon(name: string, ground: string, paper: string): string {
  const label = name.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  const bars = [
    [12, 12, 40, 8],
    [12, 26, 18, 26],
    [35, 26, 17, 5],
    [35, 36, 17, 5],
    [35, 46, 17, 5],
  ]
  return [
    `<svg role="img" aria-label="${label}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">`,
    `  <rect width="64" height="64" fill="${ground}"/>`,
    ...bars.map(
      ([x, y, width, height]) =>
        `  <rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${paper}"/>`,
    ),
    '</svg>\n',
  ].join('\n')
}
