import sharp, { type Sharp } from 'sharp'
import { seededRandom } from './random'

/** What a photograph of the corpus is like. */
export type Photograph = {
  /** Its name below `/images/`. */
  readonly name: string
  readonly kind: 'photo' | 'portrait' | 'turned' | 'transparent' | 'moving' | 'small'
  /** As a camera has it, pixels; of a turned one before it is turned upright. */
  readonly width: number
  readonly height: number
  /** EXIF orientation, 1 to 8. */
  readonly orientation: number
  /** Its subject, in percent of the shown width and height. */
  readonly subject: { readonly x: number; readonly y: number }
}

/** Who is written into every photograph, and what must never reach a reader. */
export const RIGHTS = { creator: 'Nguyen Van Anh', copyright: '2026 Trang Nhat' } as const
export const SECRETS = ['10/1 46/1', 'SN-4711-0815', 'May cua An'] as const

const CAMERAS = [
  [6000, 4000],
  [4032, 3024],
  [5472, 3648],
  [4000, 2250],
] as const

/** Of ten photographs: one of each other kind now and then, most as they come. */
const KINDS = [
  'photo',
  'photo',
  'portrait',
  'photo',
  'turned',
  'photo',
  'photo',
  'portrait',
] as const

/** The photograph of a number from 0: the same number gives the same one. */
export function photographOf(index: number): Photograph {
  const random = seededRandom(index + 1)
  const kind = oddKind(index) ?? KINDS[index % KINDS.length] ?? 'photo'
  const [long, short] = sizeOf(kind, index)
  const isUpright = kind === 'portrait'
  return {
    name: `anh-${index}.${EXTENSIONS[kind]}`,
    kind,
    width: isUpright ? short : long,
    height: isUpright ? long : short,
    orientation: kind === 'turned' ? 2 + (index % 7) : 1,
    subject: { x: Math.round(20 + random() * 60), y: Math.round(35 + random() * 30) },
  }
}

function oddKind(index: number): Photograph['kind'] | undefined {
  if (index % 20 === 13) return 'transparent'
  if (index % 20 === 17) return 'moving'
  return index % 20 === 19 ? 'small' : undefined
}

function sizeOf(kind: Photograph['kind'], index: number): readonly [number, number] {
  if (kind === 'transparent') return [2400, 1350]
  if (kind === 'moving') return [640, 360]
  return kind === 'small' ? [500, 375] : (CAMERAS[index % CAMERAS.length] ?? CAMERAS[0])
}

const EXTENSIONS = {
  ...{ photo: 'jpg', portrait: 'jpg', turned: 'jpg', small: 'jpg' },
  ...{ transparent: 'png', moving: 'gif' },
} as const

/**
 * Draws a photograph and writes its file: a scene with grain, as heavy as a camera's, with whose it is,
 * where it was taken and by which camera. With `scale` it is that much smaller, for quick tests.
 */
export async function photograph(index: number, scale = 1): Promise<Buffer> {
  const about = photographOf(index)
  const width = Math.round(about.width * scale)
  const height = Math.round(about.height * scale)
  if (about.kind === 'transparent') return chart(width, height)
  if (about.kind === 'moving') return moving(width, height)
  const shown = about.orientation > 4 ? { width: height, height: width } : { width, height }
  const upright = await scene(index, about, shown.width, shown.height)
  return turned(sharp(upright.data, { raw: upright.info }), about.orientation)
    .withExif(EXIF)
    .withMetadata({ orientation: about.orientation })
    .jpeg({ quality: 92 })
    .toBuffer()
}

/** Pixels as a camera stores them that was held another way: an orientation undoes this. */
function turned(picture: Sharp, orientation: number): Sharp {
  const isMirrored = [2, 4, 5, 7].includes(orientation)
  const angle = { 3: 180, 4: 180, 5: 270, 6: 270, 7: 90, 8: 90 }[orientation] ?? 0
  // It is turned before it is mirrored, in whatever order that is said.
  return (isMirrored ? picture.flop() : picture).rotate(angle)
}

const [POSITION, SERIAL, OWNER] = SECRETS

const EXIF = {
  IFD0: {
    Artist: RIGHTS.creator,
    Copyright: RIGHTS.copyright,
    Make: 'May Anh',
    HostComputer: OWNER,
  },
  IFD2: { BodySerialNumber: SERIAL, LensModel: '24-70mm' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: `${POSITION} 0/1`, GPSLongitudeRef: 'E' },
}

/** How wide a scene is drawn before it is enlarged; grain comes after. */
const DRAWN = 1200

/** As much as a camera's sensor adds to each value, and how rough the ground of a scene is. */
const GRAIN = 14
const ROUGHNESS = 70

async function scene(index: number, { subject }: Photograph, width: number, height: number) {
  const drawn = { width: DRAWN, height: Math.round((DRAWN * height) / width) }
  const svg = drawScene(index, subject, drawn.width, drawn.height)
  const small = await sharp(Buffer.from(svg))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  roughen(small.data, drawn.width, drawn.height, seededRandom(index + 501))
  const large = await sharp(small.data, { raw: small.info })
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  addGrain(large.data, seededRandom(index + 901))
  return large
}

/** Clouds, leaves, earth: light that varies from patch to patch, more so towards the ground. */
function roughen(pixels: Uint8Array, width: number, height: number, random: () => number): void {
  for (const cell of [90, 30, 9, 3]) {
    const columns = Math.ceil(width / cell) + 2
    const grid = Float32Array.from({ length: columns * (Math.ceil(height / cell) + 2) }, random)
    const at = (column: number, row: number) => grid[row * columns + column] ?? 0.5
    for (let y = 0; y < height; y++) {
      const strength = ROUGHNESS * (0.15 + y / height) * (cell / 90) ** 0.25
      const [row, down] = [Math.floor(y / cell), (y % cell) / cell]
      for (let x = 0; x < width; x++) {
        const [column, right] = [Math.floor(x / cell), (x % cell) / cell]
        const above = at(column, row) * (1 - right) + at(column + 1, row) * right
        const below = at(column, row + 1) * (1 - right) + at(column + 1, row + 1) * right
        const change = (above * (1 - down) + below * down - 0.5) * strength
        for (let band = 0; band < 3; band++) shift(pixels, (y * width + x) * 3 + band, change)
      }
    }
  }
}

/** The same million values again and again: nobody sees it, and 24 megapixels take half a second. */
function addGrain(pixels: Uint8Array, random: () => number): void {
  const grain = Float32Array.from({ length: 1_000_003 }, () => (random() + random() - 1) * GRAIN)
  for (let at = 0; at < pixels.length; at++) shift(pixels, at, grain[at % grain.length] ?? 0)
}

function shift(pixels: Uint8Array, at: number, change: number): void {
  pixels[at] = Math.max(0, Math.min(255, (pixels[at] ?? 0) + change))
}

/** Sky, hills, a field and somebody in it: what is to stay in every crop is that person. */
function drawScene(
  index: number,
  subject: { x: number; y: number },
  width: number,
  height: number,
): string {
  const random = seededRandom(index + 1001)
  const hue = Math.round(random() * 360)
  const [x, y] = [(subject.x / 100) * width, (subject.y / 100) * height]
  const size = Math.min(width, height) * (0.1 + random() * 0.06)
  const hills = [0.5, 0.62, 0.75]
    .map((level, place) =>
      hill(
        random,
        width,
        height,
        level,
        `hsl(${hue + 60 + place * 25} ${25 + place * 8}% ${46 - place * 11}%)`,
      ),
    )
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs>
<linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${hue} 55% 62%)"/><stop offset="1" stop-color="hsl(${hue + 35} 60% 86%)"/></linearGradient>
</defs>
<rect width="100%" height="100%" fill="url(#sky)"/>
<circle cx="${random() * width}" cy="${height * 0.2}" r="${size * 0.6}" fill="#fff4d6" opacity=".8"/>
${hills}
<g transform="translate(${x} ${y})">
<ellipse cx="0" cy="${size * 2.1}" rx="${size * 1.2}" ry="${size * 1.5}" fill="hsl(${hue + 180} 55% 38%)"/>
<circle r="${size * 0.75}" fill="#c68a63"/>
<path d="M${-size} ${-size * 0.25} L0 ${-size * 1.15} L${size} ${-size * 0.25} Z" fill="#e6d3a1"/>
<circle cx="${-size * 0.25}" cy="0" r="${size * 0.08}"/><circle cx="${size * 0.25}" cy="0" r="${size * 0.08}"/>
</g>
</svg>`
}

function hill(
  random: () => number,
  width: number,
  height: number,
  level: number,
  colour: string,
): string {
  const points = Array.from({ length: 13 }, (_, step) => {
    const top = height * (level + (random() - 0.5) * 0.14)
    return `${(step / 12) * width},${top}`
  })
  return `<polygon points="0,${height} ${points.join(' ')} ${width},${height}" fill="${colour}"/>`
}

/** A chart as offices make them: dark writing on nothing. */
function chart(width: number, height: number): Promise<Buffer> {
  const bars = [0.3, 0.55, 0.4, 0.8, 0.65]
    .map(
      (part, place) =>
        `<rect x="${12 + place * 16}" y="${48 - part * 40}" width="10" height="${part * 40}" fill="#1d4e89"/>`,
    )
    .join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 56" width="${width}" height="${height}">${bars}<path d="M8 48.5H96M8 4V48" stroke="#111" stroke-width=".7"/><text x="10" y="54" font-size="4" fill="#111">2022 – 2026: sản lượng (nghìn tấn)</text></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

/** A ball that bounces, ten times a second, for ever. */
async function moving(width: number, height: number): Promise<Buffer> {
  const frames = Array.from({ length: 10 }, (_, step) => {
    const y = height * (0.2 + 0.6 * Math.abs(Math.sin((step / 10) * Math.PI)))
    return Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#2b4c3f"/><circle cx="${width / 2}" cy="${y}" r="${height / 8}" fill="#f2c14e"/></svg>`,
    )
  })
  return sharp(frames, { join: { animated: true } })
    .gif({ loop: 0, delay: frames.map(() => 100) })
    .toBuffer()
}
