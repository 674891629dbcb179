import { expect, it } from 'vitest'
import { render } from '@/components/testing/render'
import { NOW, story } from '@/components/testing/stories'
import { SectionFront } from './section-front'

const HEAD = { lead: [], highlights: [], containers: [] }

const front = (props: Partial<Parameters<typeof SectionFront>[0]>) =>
  render(
    <SectionFront
      section="van-hoa"
      head={HEAD}
      list={{ stories: [], page: 1, pages: 1 }}
      latest={[]}
      mostRead={[]}
      now={NOW}
      {...props}
    />,
  )

it('says so when it has no story yet, and has no empty lists', () => {
  const { text, all } = front({})
  expect(text).toContain('Chuyên mục này chưa có bài nào.')
  expect([...all('ul'), ...all('ol')]).toEqual([])
})

it('may have the editors’ choice alone', () => {
  const { text, all } = front({ head: { ...HEAD, highlights: [story()] } })
  expect(text).not.toContain('chưa có bài nào')
  expect(all('h3')).toHaveLength(1)
})

it('counts what is read most from one', () => {
  const mostRead = [story(), story({ href: '/van-hoa/b', title: 'B' })]
  const items = front({ mostRead }).all('span')
  expect(items.flatMap(({ children }) => children)).toEqual([
    expect.objectContaining({ value: '1' }),
    expect.objectContaining({ value: '2' }),
  ])
})
