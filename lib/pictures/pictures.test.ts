import { describe, expect, it } from 'vitest'
import { type Picture, readFocus } from '@/lib/model'
import {
  type Crop,
  heightOf,
  isRendition,
  liteOf,
  offeredIn,
  PLACES,
  plainOf,
  readRenditionPath,
  renditionPath,
  sourcesFor,
  widthsOf,
} from '.'

const ID = '0123456789abcdef'
const photo: Picture = {
  ...{ src: '/images/a.jpg', id: ID, kind: 'photo', bytes: 9_000_000 },
  ...{ width: 6000, height: 4000 },
}
const sized = (width: number, height: number): Picture => ({ ...photo, width, height })

it.each<[string, Picture, Crop, number[]]>([
  ['never wider than the file', sized(700, 500), 'full', [160, 240, 320, 480, 656]],
  [
    'its own width where the ladder ends early',
    sized(740, 500),
    'full',
    [160, 240, 320, 480, 656, 740],
  ],
  ['one as long as AVIF can be', sized(800, 40_000), 'full', [160, 240, 320]],
  ['a tiny one as it is', sized(90, 60), 'full', [90]],
  ['a cut as wide as fits', sized(3000, 450), '16x9', [160, 240, 320, 480, 656, 800]],
  ['what is shared in one size', photo, 'chung', [1200]],
  ['nothing shared that is too small', sized(1100, 700), 'chung', []],
  ['nothing moving of what stands still', photo, 'anim', []],
  ['a moving one', { ...sized(500, 500), kind: 'animation' }, 'anim', [320, 480]],
  ['no renditions of drawings', { ...photo, kind: 'drawing' }, 'full', []],
])('has %s', (_, picture, crop, widths) => {
  expect(widthsOf(picture, crop)).toEqual(widths)
})

it('knows how high a rendition is', () => {
  expect(heightOf(photo, 'full', 656)).toBe(437)
  expect(heightOf(photo, '16x9', 656)).toBe(369)
  expect(heightOf(photo, 'chung', 1200)).toBe(630)
  expect(heightOf(sized(20_000, 10), 'full', 160)).toBe(1)
})

it.each([
  `/anh/${ID}/full-656.avif`,
  `/anh/${ID}/16x9-30x70-1200.jpg`,
  `/anh/${ID}/chung-0x100-1200.jpg`,
  `/anh/${ID}/anim-480.webp`,
])('reads %s as it is written', (path) => {
  const address = readRenditionPath(path)
  expect(address && renditionPath(address)).toBe(path)
})

it.each([
  `/anh/${ID}/full-0640.avif`,
  `/anh/${ID}/full-30x70-656.avif`,
  `/anh/${ID}/16x9-030x70-656.avif`,
  `/anh/${ID}/16x9-656.gif`,
  `/anh/${ID}/constructor-656.avif`,
  `/anh/${ID}/full-.avif`,
  `/anh/${ID.toUpperCase()}/full-656.avif`,
  `/anh/${ID}/../${ID}/full-656.avif`,
  `/anh/${ID}/full-656.avif\n`,
])('does not read %j', (path) => {
  expect(readRenditionPath(path)).toBeUndefined()
})

it('has no other widths and formats', () => {
  const rendition = { crop: '16x9', width: 656, format: 'avif' } as const
  expect(isRendition(photo, rendition)).toBe(true)
  expect(isRendition(photo, { ...rendition, width: 641 })).toBe(false)
  expect(isRendition(photo, { ...rendition, format: 'png' })).toBe(false)
  expect(isRendition({ ...photo, hasAlpha: true }, { ...rendition, format: 'png' })).toBe(true)
  expect(isRendition(sized(500, 400), rendition)).toBe(false)
})

describe('a place of a page', () => {
  const at = (crop: string, widths: number[], format: string) =>
    widths.map((w) => `/anh/${ID}/${crop}-${w}.${format} ${w}w`).join(', ')

  it('offers what each screen can show, and a little to browsers without AVIF', () => {
    const { sources, ...image } = sourcesFor(photo, PLACES.quarterColumn, { x: 30, y: 70 })
    expect(sources).toMatchObject([
      { media: '(min-width: 40rem)', srcSet: at('16x9-30x70', [320, 480, 656, 800], 'avif') },
      { sizes: '(min-width: 40rem) 7rem, 6rem', srcSet: at('4x3-30x70', [160, 240, 320], 'avif') },
    ])
    expect(image).toMatchObject({
      src: `/anh/${ID}/4x3-30x70-656.jpg`,
      srcSet: at('4x3-30x70', [320, 656], 'jpg'),
    })
  })

  it('offers what is smaller than it as it is, and drawings from where they lie', () => {
    const { sources, src, sizes } = sourcesFor(sized(200, 150), PLACES.body)
    expect(sources).toMatchObject([{ srcSet: at('full', [200], 'avif') }])
    expect(src).toBe(`/anh/${ID}/full-200.jpg`)
    expect(sizes).toContain('min(41rem, 200px)')
    expect(sourcesFor({ ...photo, kind: 'drawing' }, PLACES.lead)).toEqual({
      ...{ sources: [], src: '/images/a.jpg', width: 6000, height: 4000 },
    })
  })

  it('says that an upright picture is bounded by the height of the screen', () => {
    const { sizes } = sourcesFor(sized(3000, 4000), PLACES.body)
    expect(sizes).toMatch(/min\(100vw - 2rem, 56\.3vh\)$/)
    expect(sourcesFor(sized(3000, 4000), PLACES.quarterColumn).sizes).not.toContain('vh')
  })

  it('shows a long column of figures as wide as the text, but not above it', () => {
    const long = sized(1000, 4000)
    expect(sourcesFor(long, PLACES.body).sizes).not.toContain('vh')
    expect(sourcesFor(long, PLACES.cover).sizes).toContain('18.8vh')
  })

  it.each(Object.values(PLACES))('makes ahead only what there is: %#', (place) => {
    for (const picture of [
      photo,
      sized(700, 500),
      sized(90, 60),
      { ...photo, hasAlpha: true } as const,
    ])
      for (const rendition of offeredIn(picture, place))
        expect(isRendition(picture, rendition)).toBe(true)
  })
})

it('has one file for all who are elsewhere', () => {
  expect(plainOf(photo)).toEqual({ src: `/anh/${ID}/full-1200.jpg`, width: 1200, height: 800 })
  expect(plainOf({ ...photo, hasAlpha: true }).src).toBe(`/anh/${ID}/full-1200.png`)
  expect(plainOf(photo, 1200, 'chung', { x: 1, y: 2 }).src).toBe(`/anh/${ID}/chung-1x2-1200.jpg`)
  expect(plainOf({ ...photo, kind: 'drawing' }).src).toBe('/images/a.jpg')
})

it('has a light one for the lite edition, whose weight is told once it is known', () => {
  const src = `/anh/${ID}/gon-640.jpg`
  expect(liteOf(photo)).toEqual({ src })
  expect(liteOf({ ...photo, hasAlpha: true, liteBytes: 41_000 })).toEqual({ src, bytes: 41_000 })
  expect(liteOf({ ...photo, kind: 'drawing' })).toEqual({ src: '/images/a.jpg', bytes: 9_000_000 })
})

it.each([
  ['30% 70%', { x: 30, y: 70 }],
  ['0 100', { x: 0, y: 100 }],
  [' 50%,50% ', { x: 50, y: 50 }],
  ['101% 0', undefined],
  ['-1 0', undefined],
  ['giữa', undefined],
])('reads the focus %j', (text, focus) => {
  expect(readFocus(text)).toEqual(focus)
})
