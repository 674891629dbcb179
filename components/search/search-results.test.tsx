import { expect, it } from 'vitest'
import { render } from '@/components/testing/render'
import { NOW, story } from '@/components/testing/stories'
import type { SearchResult } from '@/lib/query'
import { SearchResults } from './search-results'

const params = { typed: 'gốm', section: 'van-hoa', order: 'moi-nhat', page: 1 } as const

const found = {
  isAsTyped: true,
  story: story(),
  title: [
    { text: 'Làng ', isMatch: false },
    { text: 'gốm', isMatch: true },
  ],
  text: [{ text: 'Lò <nung>.', isMatch: false }],
}

const results = (result: Partial<SearchResult>) =>
  render(
    <SearchResults
      {...{ params, now: NOW }}
      result={{
        ...{
          isQuestion: true,
          stories: [found],
          count: 1,
          asTyped: result.count ?? 1,
          page: 1,
          pages: 1,
        },
        ...result,
      }}
    />,
  )

it('marks what was looked for, and shows text as text', () => {
  const { all, text, links } = results({})
  expect(all('mark').map(({ children }) => children)).toEqual([
    [expect.objectContaining({ value: 'gốm' })],
  ])
  expect(links).toContainEqual(['Làng gốm', '/van-hoa/lo-gom'])
  expect(text).toContain('Lò <nung>.')
})

it.each([
  [1, '1 kết quả'],
  [1_000, '1.000 kết quả'],
  [1_001, 'Hơn 1.000 kết quả'],
])('of %i says “%s”', (count, said) => {
  expect(results({ count }).text).toMatch(new RegExp(`^${said}`))
})

it('draws a line before what has other marks than were typed', () => {
  const { all, text } = results({
    stories: [found, { ...found, isAsTyped: false }],
    ...{ count: 12, asTyped: 1 },
  })
  expect(all('ol')).toHaveLength(2)
  expect(text).toMatch(/^1 kết quả.*11 kết quả gần giống, khác dấu/)
})

it('keeps the whole question on the way to the next page', () => {
  const address = new URL(results({ pages: 2 }).links.at(-1)?.[1] ?? '', 'https://bao.example')
  expect(Object.fromEntries(address.searchParams)).toEqual({
    ...{ q: 'gốm', muc: 'van-hoa', xep: 'moi-nhat', trang: '2' },
  })
})

it('tells one who found nothing how to find more, and one who asked nothing how to ask', () => {
  expect(results({ stories: [], count: 0 }).text).toContain('Không tìm thấy bài nào cho “gốm”.')
  const { text, all } = results({ isQuestion: false, stories: [], count: 0 })
  expect(text).toMatch(/^Gõ điều bạn muốn tìm/)
  expect(all('ol')).toEqual([])
})

it('says what was looked for instead', () => {
  expect(results({ instead: 'gom' }).text).toContain(
    'Không tìm thấy bài nào cho “gốm”. Dưới đây là kết quả cho “gom”.',
  )
  expect(results({}).text).not.toContain('Không tìm thấy')
})
