import { describe, expect, it } from 'vitest'
import { render } from '@/components/testing/render'
import { story } from '@/components/testing/stories'
import { readByline } from '@/lib/model'
import { StoryTitle } from '../story/story-title'
import { CreditLine } from './credit-line'
import { NeighbourLinks } from './neighbour-links'
import { OldStoryNotice } from './old-story-notice'
import { Topics } from './topics'
import { Updates } from './updates'

describe('the notice on an old story', () => {
  const notice = (published: string, now: string) =>
    render(<OldStoryNotice publishedAt={Date.parse(published)} now={Date.parse(now)} />).text

  it.each([
    ['2024-08-20T10:00+07:00', '2025-08-19T23:59+07:00', ''],
    ['2024-08-20T10:00+07:00', '2025-08-20T00:00+07:00', 'Bài đã đăng hơn 1 năm'],
    // It is the calendar of Vietnam that counts: there it is the 20th already.
    ['2024-08-20T10:00+07:00', '2025-08-19T17:00Z', 'Bài đã đăng hơn 1 năm'],
    ['2024-02-29T08:00+07:00', '2025-02-28T23:00+07:00', ''],
    ['2024-02-29T08:00+07:00', '2025-03-01T00:00+07:00', 'Bài đã đăng hơn 1 năm'],
    ['2019-12-31T08:00+07:00', '2025-08-20T08:00+07:00', 'Bài đã đăng hơn 5 năm'],
  ])('published %s, read %s: “%s”', (published, now, said) => {
    expect(notice(published, now).split('.')[0]).toBe(said)
  })
})

describe('the credit', () => {
  const source = { name: 'Báo Bạn' }

  it.each([
    [{ byline: readByline('Lan') }, 'Tác giả: Lan'],
    [{ byline: readByline('Lan và An') }, 'Tác giả: Lan và An'],
    [{ source }, 'Theo Báo Bạn'],
    [{ byline: readByline('Lan'), source }, 'Theo Lan (Báo Bạn)'],
    [{}, ''],
  ])('of %j is “%s”', (known, said) => {
    expect(render(<CreditLine {...known} pages={{ authors: {} }} />).text).toBe(said)
  })

  it('leads to all stories of its author and source, and to the original with its time', () => {
    const original = {
      ...source,
      url: 'https://example.org/goc',
      publishedAt: Date.parse('2025-08-19T06:30:00+07:00'),
    }
    const pages = { authors: { Lan: '/tac-gia/lan', An: '/tac-gia/an' }, source: '/nguon/bao-ban' }
    const { links } = render(
      <CreditLine byline={readByline('Lan – An')} source={original} pages={pages} />,
    )
    expect(links).toEqual([
      ['Lan', '/tac-gia/lan'],
      ['An', '/tac-gia/an'],
      ['Báo Bạn', '/nguon/bao-ban'],
      [expect.stringMatching(/^Bài gốc đăng lúc .*19\/08\/2025/), 'https://example.org/goc'],
    ])
  })
})

it('a topic without letters has a name and no page', () => {
  const topics = [
    { name: 'Gốm', slug: 'gom' },
    { name: '★', slug: '' },
  ]
  const { links, text } = render(<Topics topics={topics} />)
  expect(links).toEqual([['Gốm', '/chu-de/gom']])
  expect(text).toContain('★')
  expect(render(<Topics topics={[]} />).html).toBe('')
})

it('leads to the older story before the newer one, and is nothing on a story that is alone', () => {
  const [older, newer] = [story({ href: '/van-hoa/a', title: 'A' }), story({ title: 'B' })]
  const hrefs = (neighbours: Parameters<typeof NeighbourLinks>[0]) =>
    render(<NeighbourLinks {...neighbours} />).links.map(([, href]) => href)
  expect(hrefs({ older, newer })).toEqual(['/van-hoa/a', '/van-hoa/lo-gom'])
  expect(hrefs({ older })).toEqual(['/van-hoa/a'])
  expect(render(<NeighbourLinks />).html).toBe('')
})

it('says on top what is new, once its time has come, and before a title how urgent it is', () => {
  const now = Date.parse('2026-11-30T10:00:00+07:00')
  const updates = [
    { at: now + 60_000, text: 'Chưa tới giờ' },
    { at: now - 60_000, text: 'Đã có người thoát nạn' },
  ]
  const { text } = render(<Updates updates={updates} now={now} />)
  expect(text).toContain('30/11/2026 09:59 Đã có người thoát nạn')
  expect(text).not.toContain('Chưa tới giờ')
  expect(render(<Updates updates={undefined} now={now} />).html).toBe('')
  const urgent = story({ title: 'Cháy chợ', status: 'khan' })
  expect(render(<StoryTitle story={urgent} />).text).toBe('KHẨN Cháy chợ')
  expect(render(<StoryTitle story={story({ title: 'Chợ họp' })} />).html).toBe('Chợ họp')
})
