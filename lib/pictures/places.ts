import type { Crop } from './renditions'

/** A place of a page in which a picture stands. */
export type Place = {
  readonly crop: Crop
  /** How wide it is there, as the `sizes` attribute says it. */
  readonly sizes: string
  /** The widths offered there, pixels, of those the picture has. */
  readonly widths: readonly number[]
}

/** The places of pages. `sizes` follow the layout; a test measures them. */
export const PLACES = {
  lead: {
    crop: '16x9',
    sizes: '(min-width: 64rem) 40rem, 100vw',
    widths: [320, 480, 640, 800, 1200, 1600],
  },
  tile: {
    crop: '16x9',
    sizes: '(min-width: 64rem) 20rem, (min-width: 40rem) 50vw, 100vw',
    widths: [240, 320, 480, 640, 800],
  },
  thumb: { crop: '16x9', sizes: '8rem', widths: [160, 240, 320, 480] },
  body: {
    crop: 'full',
    sizes: '(min-width: 48rem) 42rem, 100vw',
    widths: [320, 480, 640, 800, 1200, 1600],
  },
  wide: {
    crop: 'full',
    sizes: '(min-width: 72rem) 68rem, 100vw',
    widths: [320, 480, 640, 800, 1200, 1600, 2000],
  },
  full: { crop: 'full', sizes: '100vw', widths: [480, 640, 800, 1200, 1600, 2000, 2560] },
} as const satisfies Readonly<Record<string, Place>>
