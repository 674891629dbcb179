import { readFileSync } from 'node:fs'
import path from 'node:path'
import satori from 'satori'
import sharp from 'sharp'
import {
  PICTURE_SIZES,
  type PictureLook,
  type PictureSize,
  type PictureWords,
  pictureLook,
} from '@/lib/outputs'
import { FONT_FILES } from './font-files'

const fonts = FONT_FILES.map((file) => ({
  name: path.basename(file),
  data: readFileSync(file),
  weight: 700 as const,
}))

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

/** Signs the fonts do not have, and what says the same; others are left out. */
const INSTEAD: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '‒': '–',
  '―': '—',
  '→': '–',
  '‰': ' phần nghìn',
  '≤': ' không quá ',
  '≥': ' từ ',
  '≈': ' khoảng ',
  '≠': ' khác ',
}

/** What stands over and under the headline, and the least space to what stands under it, pixels. */
const ROOM_OF_OTHERS = 275

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/**
 * Draws a picture for sharing and returns it as PNG. Text is drawn as outlines of our own font files,
 * so it does not matter which fonts the machine has. What these have no sign for (emoji, other
 * scripts) would be an empty box: where there is any, it is drawn again without.
 */
export async function drawPicture(
  words: PictureWords,
  size: PictureSize,
  look = pictureLook(),
): Promise<Buffer> {
  const first = await outline(words, size, look)
  const { svg } =
    first.missing.size === 0
      ? first
      : await outline(
          { ...words, title: without(first.missing, words.title) || look.name },
          size,
          look,
        )
  return sharp(Buffer.from(svg)).png({ palette: true, effort: 1 }).toBuffer()
}

/** A picture as SVG, and the signs its fonts do not have. */
async function outline(
  words: PictureWords,
  size: PictureSize,
  look: PictureLook,
): Promise<{ svg: string; missing: ReadonlySet<string> }> {
  const { width, height } = PICTURE_SIZES[size]
  const missing = new Set<string>()
  const svg = await satori(<Picture {...words} height={height} look={look} />, {
    width,
    height,
    fonts,
    loadAdditionalAsset: async (_language, signs) => {
      for (const sign of graphemesOf(signs)) missing.add(sign)
      return []
    },
  })
  return { svg, missing }
}

function without(missing: ReadonlySet<string>, text: string): string {
  return graphemesOf(plainText(text))
    .map((sign) => (missing.has(sign) ? insteadOf(sign) : sign))
    .join('')
    .trim()
}

/** What can stand for a sign: a 2 for `₂`, and for one in the box of a key; °C for `℃`. */
function insteadOf(sign: string): string {
  const plain = sign.normalize('NFKC').replace(/[\uFE0F\u20E3]/g, '')
  return INSTEAD[sign] ?? (/^[\u0020-\u00ff\u2044\p{Script=Latin}]+$/u.test(plain) ? plain : '')
}

function graphemesOf(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment)
}

type PictureProps = PictureWords & { height: number; look: PictureLook }

function Picture({ title, kicker, height, look }: PictureProps) {
  const { paper, ink, accent } = look.colours
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        backgroundColor: paper,
        borderTop: `16px solid ${accent}`,
        padding: '44px 64px 40px',
        fontFamily: fonts.map(({ name }) => name).join(),
        color: ink,
      }}
    >
      <div style={{ display: 'flex', color: accent, fontSize: 34 }}>{drawable(kicker)}</div>
      <Title text={drawable(title)} height={height} />
      <Imprint {...look} />
    </div>
  )
}

/** The headline. What is too large even in the smallest type (all of it `W`) ends with a whole line. */
function Title({ text, height }: { text: string; height: number }) {
  const fontSize = typeSize(text, height)
  const line = Math.round(fontSize * LINE_HEIGHT)
  const room = height - ROOM_OF_OTHERS
  return (
    <div
      style={{
        display: 'flex',
        marginTop: 20,
        maxHeight: room - (room % line),
        overflow: 'hidden',
      }}
    >
      <div
        style={{
          display: 'block',
          width: '100%',
          fontSize,
          lineHeight: `${line}px`,
          letterSpacing: '-0.01em',
          textWrap: 'balance',
          wordBreak: 'break-word',
        }}
      >
        {text}
      </div>
    </div>
  )
}

/** The paper's name at the foot. */
function Imprint({ name, tagline, colours }: PictureLook) {
  return (
    <div
      style={{
        display: 'flex',
        justifyContent: 'space-between',
        alignItems: 'baseline',
        marginTop: 'auto',
        borderTop: `2px solid ${colours.rule}`,
        paddingTop: 20,
        fontSize: 40,
      }}
    >
      <span>{name}</span>
      <span style={{ color: colours.soft, fontSize: 26 }}>{tagline}</span>
    </div>
  )
}

function plainText(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function drawable(text: string): string {
  const plain = plainText(text)
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
