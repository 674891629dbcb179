import sharp, { type ResizeOptions, type Sharp } from 'sharp'
import { type Focus, MOST_PIXELS, type Picture } from '@/lib/model'
import { CROPS, heightOf, LITE_BYTES, type Rendition } from '@/lib/pictures'
import { rightsXmp } from './rights-xmp'

// One picture after the other, each with one processor: readers come first.
sharp.concurrency(1)
sharp.cache(false)

/** A picture ready to be cut and made smaller, as often as is wanted. */
export type Source = {
  readonly picture: Picture
  /** Opens it, upright, for a rendition so wide, pixels; of an animation every frame where it is to move. */
  open(width: number, moving?: boolean): Promise<Sharp>
}

/** Seconds for one decoding: some three of the processor for the largest, which it may not get at once. */
const LONGEST_S = 60

/** No rendition is wider; what cannot be decoded small at once is decoded once to this width. */
const WIDEST = 2560

/** Above this width, pixels, more effort saves a twentieth of the bytes for four times the work. */
const WORTH_EFFORT = 656

/** Up to this width, pixels, a picture is mostly seen on a phone, whose dense screen hides more. */
const ON_PHONES = 800

/** Both sides of what these are made of have at least so many pixels, where the picture has. */
const SMALL = 1200

const INPUT = { limitInputPixels: MOST_PIXELS, failOn: 'truncated', sequentialRead: true } as const

/**
 * Prepares the file of a picture. JPEGs are decoded at an eighth, a quarter or half of their size as wanted,
 * once for all that are small; all others are decoded once. Rejects when the file is broken, too large, or takes too long.
 */
export async function openSource(picture: Picture, file: Buffer): Promise<Source> {
  const whole = (animated: boolean) =>
    sharp(file, { ...INPUT, animated })
      .timeout({ seconds: LONGEST_S })
      .autoOrient()
  const isScalable = file[0] === 0xff && file[1] === 0xd8
  if (isScalable) return scalable(picture, () => whole(false))
  const decoded = await decode(whole(false), { width: WIDEST })
  return { picture, open: async (_width, moving) => (moving ? whole(true) : decoded()) }
}

/** A second small rendition is decoded so that all others come of it: a tenth of the work of another decoding. */
function scalable(picture: Picture, whole: () => Sharp): Source {
  let isSecond = false
  let small: Promise<() => Sharp> | undefined
  return {
    picture,
    async open(width) {
      if (width > ON_PHONES) return whole()
      if (isSecond) small ??= decode(whole(), { width: SMALL, height: SMALL, fit: 'outside' })
      isSecond = true
      return small ? (await small)() : whole()
    },
  }
}

/** Decodes a picture to a size, for as many renditions as are wanted of it. */
async function decode(whole: Sharp, size: ResizeOptions): Promise<() => Sharp> {
  const { data, info } = await whole
    .resize({ ...size, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  return () => sharp(data, { raw })
}

/** Makes a rendition of it, with nothing of what the file says but whose it is. Rejects as `openSource` does. */
export async function makeRendition(source: Source, rendition: Rendition): Promise<Buffer> {
  const { picture } = source
  const { crop, focus, width } = rendition
  const height = heightOf(picture, crop, width)
  const isMoving = crop === 'anim'
  const opened = await source.open(width, isMoving)
  const cut =
    CROPS[crop] === undefined
      ? opened.resize(width, height, { fit: 'fill' })
      : focus
        ? cutAround(opened, picture, { width, height }, focus)
        : opened.resize(width, height, { fit: 'cover', position: 'attention' })
  const sized = isMoving ? cut : cut.toColourspace('srgb')
  const { rights } = picture
  const mark = (made: Sharp) => (rights ? made.withXmp(rightsXmp(rights)) : made)
  return crop === 'gon' ? encodeLite(sized, mark) : encode(mark(sized), rendition).toBuffer()
}

/** Cuts what fits the shape as near to the focus as the picture's edges allow, then makes it smaller. */
function cutAround(
  opened: Sharp,
  picture: Picture,
  shape: { readonly width: number; readonly height: number },
  { x, y }: Focus,
): Sharp {
  const scale = Math.max(shape.width / picture.width, shape.height / picture.height)
  const width = Math.max(shape.width, Math.round(picture.width * scale))
  const height = Math.max(shape.height, Math.round(picture.height * scale))
  const start = (whole: number, part: number, percent: number) =>
    Math.round(Math.min(Math.max((whole * percent) / 100 - part / 2, 0), whole - part))
  return opened.resize(width, height, { fit: 'fill' }).extract({
    left: start(width, shape.width, x),
    top: start(height, shape.height, y),
    ...shape,
  })
}

/** Qualities of JPEG, the best first: the first one that is light enough is taken. */
const LITE_QUALITIES = [72, 60, 48, 36, 24, 12]

async function encodeLite(picture: Sharp, mark: (made: Sharp) => Sharp): Promise<Buffer> {
  const { data, info } = await picture
    .flatten({ background: '#fff' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  let made = data
  for (const quality of LITE_QUALITIES) {
    made = await mark(sharp(data, { raw: info }))
      .jpeg({ quality, mozjpeg: true })
      .toBuffer()
    if (made.byteLength <= LITE_BYTES) break
  }
  return made
}

function encode(picture: Sharp, { format, width }: Rendition): Sharp {
  switch (format) {
    case 'avif':
      return picture.avif({
        quality: width > ON_PHONES ? 50 : 40,
        effort: width > WORTH_EFFORT ? 0 : 2,
        chromaSubsampling: '4:2:0',
      })
    case 'jpg':
      return picture.flatten({ background: '#fff' }).jpeg({ quality: 72, mozjpeg: true })
    case 'png':
      return picture.png({ palette: true, quality: 85, effort: 4 })
    case 'webp':
      return picture.webp({ quality: 60, effort: 2 })
  }
}

/** The mean colour of a picture, `#rrggbb`. */
export async function colourOf({ open }: Source): Promise<string> {
  const pixel = await (await open(1))
    .flatten({ background: '#fff' })
    .resize(1, 1, { fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer()
  return `#${pixel.subarray(0, 3).toString('hex')}`
}
