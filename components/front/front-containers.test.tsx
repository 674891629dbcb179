import { expect, it } from 'vitest'
import { LiteContainers } from '@/components/lite/lite-containers'
import { render } from '@/components/testing/render'
import { NOW, PICTURE, story } from '@/components/testing/stories'
import type { FrontContainer } from '@/lib/model'
import { FrontContainers } from './front-containers'

const card = (slug: string) =>
  story({ slug, href: `/van-hoa/${slug}`, title: slug, cover: PICTURE })

const PARTS: readonly FrontContainer[] = [
  { kind: 'group', form: 'package', title: 'Bầu cử', stories: ['p1', 'p2', 'p3', 'p4'].map(card) },
  { kind: 'section', section: 'van-hoa', stories: [card('s1')] },
  { kind: 'section', section: 'xe', title: 'Xe cộ', stories: [card('s2')] },
  { kind: 'group', form: 'carousel', title: 'Ảnh', stories: [card('c1'), card('c2')] },
  {
    kind: 'group',
    form: 'list',
    title: 'Bão số 5',
    href: '/chu-de/bao-so-5',
    stories: [card('t1')],
  },
  { kind: 'group', form: 'opinion', title: 'Ý kiến', stories: [card('o1')] },
  { kind: 'group', form: 'latest', stories: [card('l1')] },
  { kind: 'group', form: 'most-read', stories: [card('m1')] },
]

const HEADINGS = [
  'Bầu cử',
  'Văn hóa',
  'Xe cộ',
  'Ảnh',
  'Bão số 5',
  'Ý kiến',
  'Tin mới nhất',
  'Đọc nhiều',
]

it.each([
  ['the full edition', <FrontContainers key="full" parts={PARTS} now={NOW} />],
  ['the lite edition', <LiteContainers key="lite" parts={PARTS} now={NOW} />],
])('stand in their order under their names in %s', (_edition, page) => {
  const { all, links, html } = render(page)
  const headings = all('h2').map(({ children }) => JSON.stringify(children))
  expect(headings).toHaveLength(HEADINGS.length)
  for (const [index, heading] of HEADINGS.entries()) expect(headings[index]).toContain(heading)
  expect(links).toContainEqual(['Bão số 5', '/chu-de/bao-so-5'])
  expect(links).toContainEqual(['Tin mới nhất', '/tin-moi-nhat'])
  for (const { stories } of PARTS)
    for (const { title, href } of stories)
      expect(links.filter(([words, to]) => words === title && to === href)).toHaveLength(1)
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

it('show all that editors chose, whatever the screen', () => {
  const [group] = PARTS
  const { html } = render(<FrontContainers parts={group ? [group] : []} now={NOW} />)
  expect(html).not.toContain('hidden')
})
