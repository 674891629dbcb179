import { expect, it } from 'vitest'
import { render } from '@/components/testing/render'
import { compileBody } from '@/lib/body/compile-body'
import type { MediaFile } from '@/lib/model'
import { LiteBody } from '../lite/lite-body'
import { StoryBody } from './story-body'

const CSV: MediaFile = {
  kind: 'document',
  type: 'text/csv; charset=utf-8',
  bytes: 30,
  version: '0123456789abcdef',
  rows: [
    ['Năm', 'Xe'],
    ['2024', '10'],
    ['2025', '20'],
  ],
}

function body(text: string) {
  const { tree } = compileBody(`\n${text}`)
  const shown = {
    tree,
    pictures: {},
    media: { '/images/a.csv': CSV },
    storyOf: (slug: string) =>
      slug === 'lo-gom' ? { title: 'Lò gốm đỏ lửa', href: '/van-hoa/lo-gom' } : undefined,
  }
  return { full: render(<StoryBody body={shown} />), lite: render(<LiteBody body={shown} />) }
}

const chart = (kind: string, rows: string) =>
  body(
    `<Chart kind="${kind}" title="Khách" unit="lượt">\n\n| Năm | Xe | Tàu |\n|---|---|---|\n${rows}\n\n</Chart>`,
  )

it('stories are called as they are now; one that is not public is left out, and an empty list with it', () => {
  const { full, lite } = body('<Related slugs="lo-gom, chua-dang" />')
  expect(full.links).toEqual([['Lò gốm đỏ lửa', '/van-hoa/lo-gom']])
  expect(lite.links).toEqual(full.links)
  expect(body('<Related slugs="chua-dang" />').full.all('aside')).toEqual([])
})

it('bars are as long as their values, from a zero in common', () => {
  const { full } = chart('bars', '| 2024 | 30 | -10 |\n| 2025 | 15 | |')
  const bars = full.all('rect').map(({ properties: { x, width } }) => [x, width])
  expect(bars).toEqual([
    ['25%', '75%'],
    ['0%', '25%'],
    ['25%', '37.5%'],
  ])
  expect(full.text).toContain('2024, Xe30')
})

it('lines break off where nothing is known; areas lie on each other', () => {
  const rows = '| 2023 | 10 | 5 |\n| 2024 | | 5 |\n| 2025 | 20 | 0 |'
  const drawn = (kind: string) =>
    chart(kind, rows)
      .full.all('path')
      .map(({ properties }) => String(properties.d))
      .filter((d) => d.includes(','))
  expect(drawn('lines')).toEqual(['M0,50ZM100,0Z', 'M0,75L50,75L100,100'])
  expect(drawn('areas')[1]).toMatch(/^M0,25L50,75L100,0L100,0L50,100L0,50Z$/)
})

it('a chart is its table where nothing is drawn', () => {
  const { full, lite } = chart('shares', '| a | 30 | |\n| b | 10 | |')
  expect(full.text).toContain('75 % (30)')
  expect(lite.all('svg')).toEqual([])
  expect([full, lite].map(({ all }) => all('td').length)).toEqual([6, 6])
})

it('a chart of a file is drawn like one of the text, and its table is in the lite edition', () => {
  const { full, lite } = body('<Chart kind="bars" title="a" src="/images/a.csv" />')
  expect(full.all('rect').map(({ properties }) => properties.width)).toEqual(['50%', '100%'])
  expect(lite.all('td').length).toBe(4)
})

it('a drawn text is as large as others: nothing scales the drawing', () => {
  const [outer] = chart('lines', '| 2023 | 10 | 5 |\n| 2024 | 5 | 5 |')
    .full.all('svg')
    .filter(({ properties }) => properties.role)
  expect(outer?.properties).toMatchObject({ role: 'img', ariaLabel: 'Biểu đồ: Khách' })
  expect(outer?.properties.viewBox).toBeUndefined()
})

it('nothing of another site stands in the page before it is asked for', () => {
  const { full, lite } = body('<Embed src="https://youtu.be/aqz-KE-bpKQ" title="Thỏ" />')
  expect(full.all('iframe')).toEqual([])
  expect(full.all('a')[0]?.properties).toMatchObject({
    href: 'https://youtu.be/aqz-KE-bpKQ',
    dataEmbed: 'youtube',
    dataFrame: expect.stringContaining('https://www.youtube-nocookie.com/embed/'),
  })
  expect(lite.html).not.toContain('data-frame')
  expect(lite.text).toContain('Xem trên YouTube: Thỏ')
})
