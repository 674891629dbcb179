import { expect, it } from 'vitest'
import { render } from '@/components/testing/render'
import { compileBody } from '@/lib/body/compile-body'
import { StoryBody } from './story-body'

const A = { src: '/images/a.jpg', id: '0123456789abcdef', kind: 'photo', bytes: 9_000_000 } as const
const PICTURES = { '/images/a.jpg': { ...A, width: 1200, height: 800 } }

/** A body as it is written, on the page. */
function body(text: string) {
  const { tree } = compileBody(`\n${text}`)
  return render(<StoryBody body={{ tree, pictures: PICTURES }} />)
}

it.each([
  ['Markdown', '![Lò gốm](/images/a.jpg "Lò mới")'],
  ['a component', '<Figure src="/images/a.jpg" alt="Lò gốm" caption="Lò mới" credit="Lan" />'],
])('a picture of %s has its size, its words and its caption', (_what, text) => {
  const { all } = body(text)
  expect(all('img')[0]?.properties).toMatchObject({ alt: 'Lò gốm', width: 1200, height: 800 })
  expect(body(text).text).toContain('Lò mới')
  expect(all('p').flatMap(({ children }) => children)).not.toContainEqual(
    expect.objectContaining({ tagName: 'figure' }),
  )
})

it('a picture has a caption only where it has something to say', () => {
  const { all } = body('<Figure src="/images/a.jpg" alt="Lò gốm" />')
  expect(all('figcaption')).toEqual([])
})

it('a link that is its own words is marked, so that print does not repeat it', () => {
  const { all } = body('Xem https://example.org/a và [trang này](https://example.org/b).')
  expect(all('a').map(({ properties }) => properties.className)).toEqual([['bare'], undefined])
})

it('a table can be scrolled by keyboard, and needs no style of its own', () => {
  const { all, html } = body('| Năm | Số |\n|---|--:|\n| 2024 | 7 |')
  expect(all('table')[0]?.properties.tabIndex).toBe(0)
  expect(html).not.toContain('style=')
})
