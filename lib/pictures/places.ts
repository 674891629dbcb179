import type { Crop } from './renditions'

type Shown = readonly [from: string, width: string]

/** How a picture is cut on some screens, and how wide it is there. */
export type Cut = {
  readonly crop: Crop
  /** The media condition of these screens; the last cut of a place has none. */
  readonly media?: string
  /** How wide it is shown: from a width of the screen on (a media condition, '' for all others). */
  readonly shown: readonly Shown[]
  /** The widths offered there, pixels, of those the picture has. */
  readonly widths: readonly number[]
}

/** A place of a page in which a picture stands. */
export type Place = {
  readonly cuts: readonly [...Cut[], Cut]
  /** The widths offered to browsers that do not read AVIF. */
  readonly plain: readonly number[]
  /** Set where even what is much longer than wide has to leave the text on the screen. */
  readonly isAboveText?: true
}

/**
 * The edges of the layout (`app/globals.css`): below WIDE, a page has half a gap more at its sides;
 * from COLUMNS on, a rail beside its main column; from PAGE on, a page grows no more.
 */
const WIDE = '(min-width: 40rem)'
const HALVES = '(min-width: 48rem)'
const COLUMNS = '(min-width: 64rem)'
const PAGE = '(min-width: 77.5rem)'

/** A small picture beside a headline. */
const AT_THE_SIDE = {
  crop: '4x3',
  shown: [['', 'min(7rem, 30vw)']],
  widths: [160, 240, 320],
} as const satisfies Cut

/** From the width on at which the column of text is as wide as it gets. */
const COLUMN = [
  ['(min-width: 66rem)', '41rem'],
  [COLUMNS, 'calc(100vw - 25rem)'],
  ['(min-width: 44rem)', '41rem'],
  [WIDE, 'calc(100vw - 3rem)'],
  ['', 'calc(100vw - 2rem)'],
] as const

const IN_COLUMN = {
  cuts: [{ crop: 'full', shown: COLUMN, widths: [320, 480, 656, 800, 1200, 1600] }],
  plain: [480, 800],
} as const satisfies Place

/** The places of pages. */
export const PLACES = {
  /** Leads the front page. */
  lead: {
    cuts: [
      {
        crop: '16x9',
        shown: [
          [PAGE, '52.5rem'],
          [COLUMNS, 'calc(100vw - 25rem)'],
          [WIDE, 'calc(100vw - 3rem)'],
          ['', 'calc(100vw - 2rem)'],
        ],
        widths: [320, 480, 656, 800, 1200, 1600],
      },
    ],
    plain: [480, 800],
  },
  /** The article the editors recommend, on a band of its own. */
  feature: {
    cuts: [
      {
        crop: '16x9',
        shown: [
          [PAGE, '36.25rem'],
          [HALVES, 'calc(50vw - 2.5rem)'],
          [WIDE, 'calc(100vw - 3rem)'],
          ['', 'calc(100vw - 2rem)'],
        ],
        widths: [320, 480, 656, 800, 1200],
      },
    ],
    plain: [480, 800],
  },
  /** Above a headline, of two beside each other under the lead; at the side on a narrow screen. */
  tile: {
    cuts: [
      {
        crop: '16x9',
        media: WIDE,
        shown: [
          [PAGE, '25.5rem'],
          [COLUMNS, 'calc(50vw - 13.25rem)'],
          ['', 'calc(50vw - 2.25rem)'],
        ],
        widths: [320, 480, 656, 800],
      },
      AT_THE_SIDE,
    ],
    plain: [320, 656],
  },
  /** Above a headline, of up to four beside each other; at the side on a narrow screen. */
  block: {
    cuts: [
      {
        crop: '16x9',
        media: WIDE,
        shown: [
          [PAGE, '17.5rem'],
          [COLUMNS, 'calc(25vw - 1.875rem)'],
          ['', 'calc(50vw - 2.25rem)'],
        ],
        widths: [320, 480, 656],
      },
      AT_THE_SIDE,
    ],
    plain: [320, 656],
  },
  /** In a row of a list. */
  row: {
    cuts: [
      { crop: '4x3', media: WIDE, shown: [['', '12rem']], widths: [240, 320, 480] },
      AT_THE_SIDE,
    ],
    plain: [320],
  },
  /** Small beside a headline on every screen. */
  aside: { cuts: [AT_THE_SIDE], plain: [240] },
  /** A story's main picture, as wide as the column of its text and above it. */
  cover: { ...IN_COLUMN, isAboveText: true },
  /** As wide as the column of a story's text. */
  body: IN_COLUMN,
  /** One of two beside each other in a story; `square` where one of them is upright. */
  pair: { cuts: [pairCut('4x3')], plain: [480] },
  square: { cuts: [pairCut('1x1')], plain: [480] },
  /** Wider than the column of text. */
  wide: {
    cuts: [
      {
        crop: 'full',
        shown: [
          ['(min-width: 62rem)', '60rem'],
          ['', 'calc(100vw - 2rem)'],
        ],
        widths: [320, 480, 656, 800, 1200, 1600, 2000],
      },
    ],
    plain: [480, 1200],
  },
  /** From edge to edge. */
  full: {
    cuts: [
      { crop: 'full', shown: [['', '100vw']], widths: [480, 656, 800, 1200, 1600, 2000, 2560] },
    ],
    plain: [480, 1200],
  },
} as const satisfies Readonly<Record<string, Place>>

export type PlaceName = keyof typeof PLACES

function pairCut<C extends Crop>(crop: C) {
  const shown = [
    ['(min-width: 44rem)', '20rem'],
    [WIDE, 'calc(50vw - 2rem)'],
    ['', 'calc(100vw - 2rem)'],
  ] as const
  return { crop, shown, widths: [320, 480, 656, 800] as const }
}
