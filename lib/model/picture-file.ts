/** Whoever decodes more pixels needs a gigabyte for it. */
export const MOST_PIXELS = 100_000_000

/** A picture's file as it lies in the content folder. */
export type PictureFile = {
  readonly width: number
  readonly height: number
  readonly bytes: number
  /** Of an animation that is too much to be decoded, and so stands still: how many frames it has. */
  readonly frames?: number
  /** It moves in a form of which only the first frame is shown: PNG, AVIF. */
  readonly standsStill?: boolean
}

/** Why a picture cannot be shown. */
export type PictureFault = 'missing' | 'unreadable' | 'outside'
