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
 * from COLUMNS on, a rail beside its main column; from PAGE on, a page is as wide as it gets but for
 * screens from GROWS on, where it has 84 % of their width, up to 100 rem from FULL on.
 */
const WIDE = '(min-width: 40rem)'
const HALVES = '(min-width: 48rem)'
const COLUMNS = '(min-width: 64rem)'
const PAGE = '(min-width: 77.5rem)'
const GROWS = '(min-width: 92.3rem)'
const FULL = '(min-width: 119rem)'

/** What a page has at both sides, rem. */
const SIDES = 3

/** This share of the page's width, less so many rem for what is beside it: on each screen from PAGE on. */
function ofPage(share: number, less: number): readonly Shown[] {
  const fixed = (page: number) => `${rounded((page - SIDES) * share - less)}rem`
  return [
    [FULL, fixed(100)],
    [GROWS, `calc(${rounded(84 * share)}vw - ${rounded(SIDES * share + less)}rem)`],
    [PAGE, fixed(77.5)],
  ]
}

/** The same where a page is as wide as the screen. */
function ofScreen(share: number, less: number): string {
  return `calc(${rounded(100 * share)}vw - ${rounded(SIDES * share + less)}rem)`
}

const rounded = (value: number) => Math.round(value * 1000) / 1000

/** Rem between the main column and the rail, with the rail. */
const RAIL = 22

/** A small picture beside a headline. */
const AT_THE_SIDE = {
  crop: '4x3',
  shown: [
    [WIDE, '7rem'],
    ['', '6rem'],
  ],
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
          ...ofPage(0.7, 0.7 * (RAIL + 2)),
          [COLUMNS, ofScreen(1, RAIL)],
          [WIDE, ofScreen(1, 0)],
          ['', 'calc(100vw - 2rem)'],
        ],
        widths: [320, 480, 656, 800, 1200, 1600],
      },
    ],
    plain: [480, 800],
  },
  /** The first story of half a page's width; across the screen on a narrow one. */
  hero: {
    cuts: [
      {
        crop: '16x9',
        shown: [
          ...ofPage(0.5, 1),
          [HALVES, ofScreen(0.5, 1)],
          [WIDE, ofScreen(1, 0)],
          ['', 'calc(100vw - 2rem)'],
        ],
        widths: [320, 480, 656, 800, 1200],
      },
    ],
    plain: [480, 800],
  },
  /** The article the editors recommend, under the lead. */
  feature: {
    cuts: [
      {
        crop: '16x9',
        shown: [
          ...ofPage(0.5, RAIL / 2 + 2.25),
          [COLUMNS, ofScreen(0.5, RAIL / 2 + 2.25)],
          [HALVES, ofScreen(0.5, 2.25)],
          [WIDE, ofScreen(1, 3)],
          ['', 'calc(100vw - 2rem)'],
        ],
        widths: [320, 480, 656, 800, 1200],
      },
    ],
    plain: [480, 800],
  },
  /** Beside the lead, above a headline. */
  beside: column([
    ...ofPage(0.3, 0.3 * (RAIL + 2)),
    [COLUMNS, ofScreen(0.5, RAIL / 2 + 0.75)],
    ['', ofScreen(0.5, 0.75)],
  ]),
  /** Below the lead, one of three. */
  below: column([
    ...ofPage(1 / 3, RAIL / 3 + 1),
    [COLUMNS, ofScreen(1 / 3, RAIL / 3 + 1)],
    ['', ofScreen(1 / 3, 1)],
  ]),
  /** Above the first headline of one of two, three or four sections beside each other. */
  halfColumn: column([...ofPage(1 / 2, 0.75), ['', ofScreen(1 / 2, 0.75)]]),
  thirdColumn: column([...ofPage(1 / 3, 1), ['', ofScreen(1 / 3, 1)]]),
  quarterColumn: column([
    ...ofPage(1 / 4, 1.125),
    [COLUMNS, ofScreen(1 / 4, 1.125)],
    ['', ofScreen(1 / 2, 0.75)],
  ]),
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

/** Above a headline from WIDE on; at the side on a narrow screen. */
function column(shown: readonly Shown[]): Place {
  return {
    cuts: [{ crop: '16x9', media: WIDE, shown, widths: [320, 480, 656, 800] }, AT_THE_SIDE],
    plain: [320, 656],
  }
}

function pairCut<C extends Crop>(crop: C) {
  const shown = [
    ['(min-width: 44rem)', '20rem'],
    [WIDE, 'calc(50vw - 2rem)'],
    ['', 'calc(100vw - 2rem)'],
  ] as const
  return { crop, shown, widths: [320, 480, 656, 800] as const }
}
