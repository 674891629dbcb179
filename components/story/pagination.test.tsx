import { expect, it } from 'vitest'
import { render } from '@/components/testing/render'
import { ROUTES } from '@/lib/routes'
import { Pagination } from './pagination'

const pages = (page: number, of: number) =>
  render(
    <Pagination
      hrefOf={(number) => ROUTES.section.path({ section: 'van-hoa', page: number })}
      page={page}
      pages={of}
    />,
  )

it('leads to the newer and the older page; the first has the list’s own address', () => {
  expect(pages(2, 3).links).toEqual([
    ['Trang mới hơn', '/van-hoa'],
    ['Trang cũ hơn', '/van-hoa/trang/3'],
  ])
  expect(pages(2, 3).text).toContain('Trang 2 trên 3')
  expect(pages(3, 3).all('a')[0]?.properties.rel).toEqual(['prev'])
})

it('leads nowhere beyond the first and the last page', () => {
  expect(pages(1, 3).links).toEqual([['Trang cũ hơn', '/van-hoa/trang/2']])
  expect(pages(3, 3).links).toEqual([['Trang mới hơn', '/van-hoa/trang/2']])
})

it('is nothing on a list of one page', () => {
  expect(pages(1, 1).html).toBe('')
})
