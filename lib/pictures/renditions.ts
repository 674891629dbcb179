import type { Focus, Picture } from '@/lib/model'

/** The shapes a picture is cut to: width by height. `chung` is what social networks show. */
export const CROPS = {
  full: undefined,
  '16x9': 16 / 9,
  '4x3': 4 / 3,
  '1x1': 1,
  chung: 1200 / 630,
  /** What the lite edition leads to: one light file (`LITE_BYTES`). */
  gon: undefined,
  /** An animation that moves; its other renditions stand still. */
  anim: undefined,
} as const

export type Crop = keyof typeof CROPS

export type Format = 'avif' | 'jpg' | 'png' | 'webp'

/** One rendition of a picture. */
export type Rendition = {
  readonly crop: Crop
  /** Around what it is cut; without one, around what looks most important. */
  readonly focus?: Focus | undefined
  /** In pixels. */
  readonly width: number
  readonly format: Format
}

/** Widths in pixels. 656 is a column of text on the commonest phone, of 360 px at 2×. */
const LADDER = [160, 240, 320, 480, 656, 800, 1000, 1200, 1600, 2000, 2560]

/** The highest picture that AVIF and WebP can be, pixels. */
const HIGHEST = 16_383

/** An animation takes a frame's work many times. */
const ANIMATED_LADDER = [320, 480, 800]

/** The widest picture of the lite edition; it is less where it would be too heavy. */
const LITE_WIDTH = 640

/** The most that a picture of the lite edition weighs, bytes. */
export const LITE_BYTES = 60_000

/** The picture's own width is a step of its own only where the ladder's last one is clearly narrower. */
const WORTH_A_STEP = 1.1

type Measured = Pick<Picture, 'kind' | 'width' | 'height' | 'hasAlpha'>

/** The widths in which there is a picture cut to a shape, ascending; none where it is too small, or no such picture. */
export function widthsOf(picture: Measured, crop: Crop): readonly number[] {
  if (picture.kind === 'drawing') return []
  const widest = widestOf(picture, crop)
  if (crop === 'chung') return widest >= 1200 ? [1200] : []
  if (crop === 'gon') return [Math.min(widest, LITE_WIDTH)]
  if (crop === 'anim') return picture.kind === 'animation' ? upTo(widest, ANIMATED_LADDER) : []
  return upTo(widest, LADDER)
}

/** The widest cut of that shape a picture has in it that can be written, pixels. */
function widestOf({ width, height }: Measured, crop: Crop): number {
  const ratio = CROPS[crop]
  if (ratio !== undefined) return Math.min(width, Math.floor(height * ratio))
  return Math.max(1, Math.min(width, Math.floor((HIGHEST * width) / height)))
}

function upTo(widest: number, ladder: readonly number[]): readonly number[] {
  const steps = ladder.filter((width) => width <= widest)
  const [last = 0, top = 0] = [steps.at(-1), ladder.at(-1)]
  const own = Math.min(widest, top)
  return own > last * WORTH_A_STEP ? [...steps, own] : steps
}

/** The height of a rendition, pixels; at least 1. */
export function heightOf({ width, height }: Measured, crop: Crop, renditionWidth: number): number {
  const ratio = CROPS[crop] ?? width / height
  return Math.max(1, Math.round(renditionWidth / ratio))
}

/** The formats of a picture cut to a shape: the best first, last the one that every browser reads. */
export function formatsOf({ hasAlpha }: Measured, crop: Crop): readonly Format[] {
  if (crop === 'anim') return ['webp']
  if (crop === 'chung' || crop === 'gon') return ['jpg']
  return ['avif', fallbackOf({ hasAlpha })]
}

/** The format that every browser reads. */
export function fallbackOf({ hasAlpha }: { readonly hasAlpha?: true | undefined }): Format {
  return hasAlpha ? 'png' : 'jpg'
}

/** Whether a picture has that rendition. Which focus it may have, its documents say. */
export function isRendition(picture: Measured, { crop, width, format }: Rendition): boolean {
  return widthsOf(picture, crop).includes(width) && formatsOf(picture, crop).includes(format)
}
