import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { renditionPath } from '@/lib/pictures'
import { NOW, pictureSite } from '../../server/pictures/testing/picture-site'
import { wantedRenditions } from './renditions'

let site: ReturnType<typeof pictureSite>

beforeEach(async () => {
  site = pictureSite()
  const photo = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#a33' } })
      .jpeg()
      .toBuffer()
  for (const name of ['bia', 'cot', 'rong', 'het', 'trai', 'phai'])
    site.content.write(`images/${name}.jpg`, await photo(3000 + name.charCodeAt(0), 2000))
  site.content.write('images/ve.svg', readFileSync('content/images/bong-da.svg'))
  const figure = (name: string, more = '') => `<Figure src="/images/${name}.jpg" alt="Lò"${more} />`
  site.story('a', '/images/bia.jpg', {}, [
    '![Lò](/images/cot.jpg)',
    figure('rong', ' size="wide"'),
    figure('het', ' size="full"'),
    figure('trai', ' size="half" focus="30% 70%"'),
    figure('phai', ' size="half"'),
    '![Vẽ](/images/ve.svg)',
  ])
  await site.publish()
})
afterEach(() => site.dispose())

/** What is wanted of each picture of the story alone, but for its addresses' first part. */
function wanted(paths: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, Set<string>> = {}
  for (const { picture, renditions } of wantedRenditions(paths, NOW)) {
    const names = found[picture.src] ?? new Set()
    found[picture.src] = names
    for (const rendition of renditions)
      names.add(
        renditionPath({ ...rendition, id: picture.id })
          .split('/')
          .at(-1) ?? '',
      )
  }
  return Object.fromEntries(Object.entries(found).map(([src, names]) => [src, [...names]]))
}

const whole = (...widths: number[]) => widths.map((width) => `full-${width}.avif`)
const COLUMN = whole(320, 480, 656, 800, 1200, 1600)

it('makes what a story shows ahead, as wide as it stands there', () => {
  const { '/images/bia.jpg': cover, ...others } = wanted(['articles/van-hoa/a.mdx'])
  expect(others).toEqual({
    '/images/cot.jpg': [...COLUMN, 'gon-640.jpg'],
    '/images/rong.jpg': [...COLUMN, ...whole(2000), 'gon-640.jpg'],
    '/images/het.jpg': [...whole(480, 656, 800, 1200, 1600, 2000, 2560), 'gon-640.jpg'],
    '/images/trai.jpg': [
      ...[320, 480, 656, 800].map((width) => `4x3-30x70-${width}.avif`),
      'gon-640.jpg',
    ],
    '/images/phai.jpg': [
      ...[320, 480, 656, 800].map((width) => `4x3-${width}.avif`),
      'gon-640.jpg',
    ],
    '/images/ve.svg': [],
  })
  // It leads the front page, too.
  for (const name of [...COLUMN, 'chung-1200.jpg', 'gon-640.jpg', '16x9-1600.avif', '4x3-240.avif'])
    expect(cover).toContain(name)
})

it('of all other stories only what lists show', () => {
  const { '/images/bia.jpg': cover, ...others } = wanted([])
  expect(others).toEqual({})
  expect(cover).not.toContain('full-656.avif')
})
