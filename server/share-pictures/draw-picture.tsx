import { readFileSync } from 'node:fs'
import satori from 'satori'
import sharp from 'sharp'
import {
  PICTURE_SIZES,
  type PictureSize,
  type PictureWords,
} from '../../lib/share-picture/share-picture'
import { SITE } from '../../lib/site'

const FILES = 'node_modules/@fontsource/source-serif-4/files'

/** Vietnamese needs the first two; names from elsewhere the third. */
const SUBSETS = ['latin', 'vietnamese', 'latin-ext'] as const

const fonts = SUBSETS.map((subset) => ({
  name: subset,
  data: readFileSync(`${FILES}/source-serif-4-${subset}-700-normal.woff`),
  weight: 700 as const,
}))

/** As in `app/globals.css`, in light. */
const PAPER = '#fffdf9'
const INK = '#1b1b1a'
const SOFT = '#5f5b54'
const ACCENT = '#a8201a'
const RULE = '#ddd6ca'

/** Longer headlines are cut between syllables. */
const MOST_CHARACTERS = 190

/** The size of a headline's type, in pixels, by how many letters wide it is at most. */
const TYPE_SIZES = [
  [30, 104],
  [55, 84],
  [85, 72],
  [130, 62],
  [MOST_CHARACTERS, 52],
] as const

const SMALLEST_TYPE = 44

/** By how much a capital is wider than another letter, as a part of that. */
const CAPITAL_WIDER = 0.35

/** Vietnamese stacks marks on capitals. */
const LINE_HEIGHT = 1.32

/** What the fonts have no sign for would be drawn as an empty box: other scripts, and emoji. */
const NO_SIGN =
  /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]|\p{Extended_Pictographic}|\uFE0F|\u200D/gu

/**
 * Draws a picture for sharing and returns it as PNG. Text is drawn as outlines of our own font files,
 * so it does not matter which fonts the machine has.
 */
export async function drawPicture(words: PictureWords, size: PictureSize): Promise<Buffer> {
  const { width, height } = PICTURE_SIZES[size]
  const svg = await satori(<Picture {...words} height={height} />, { width, height, fonts })
  return sharp(Buffer.from(svg)).png({ palette: true, effort: 1 }).toBuffer()
}

function Picture({ title, kicker, height }: PictureWords & { height: number }) {
  const headline = drawable(title)
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        backgroundColor: PAPER,
        borderTop: `16px solid ${ACCENT}`,
        padding: '44px 64px 40px',
        fontFamily: SUBSETS.join(),
        color: INK,
      }}
    >
      <div style={{ display: 'flex', color: ACCENT, fontSize: 34 }}>{drawable(kicker)}</div>
      <div
        style={{
          display: 'block',
          marginTop: 20,
          fontSize: typeSize(headline, height),
          lineHeight: LINE_HEIGHT,
          letterSpacing: '-0.01em',
          textWrap: 'balance',
        }}
      >
        {headline}
      </div>
      <Imprint />
    </div>
  )
}

/** The paper's name at the foot. */
function Imprint() {
  return (
    <div
      style={{
        display: 'flex',
        justifyContent: 'space-between',
        alignItems: 'baseline',
        marginTop: 'auto',
        borderTop: `2px solid ${RULE}`,
        paddingTop: 20,
        fontSize: 40,
      }}
    >
      <span>{SITE.name}</span>
      <span style={{ color: SOFT, fontSize: 26 }}>{SITE.tagline}</span>
    </div>
  )
}

function drawable(text: string): string {
  const plain = text.normalize('NFC').replace(NO_SIGN, '').replace(/\s+/g, ' ').trim()
  if (plain.length <= MOST_CHARACTERS) return plain
  const cut = plain.slice(0, MOST_CHARACTERS)
  return `${cut.slice(0, cut.lastIndexOf(' ')) || cut}…`
}

/** Taller pictures have room for larger type. */
function typeSize(headline: string, height: number): number {
  const capitals = headline.match(/\p{Lu}/gu)?.length ?? 0
  const letters = headline.length + capitals * CAPITAL_WIDER
  const [, size] = TYPE_SIZES.find(([most]) => letters <= most) ?? [0, SMALLEST_TYPE]
  return Math.round(size * Math.min(1.3, Math.sqrt(height / 630)))
}
