import { expect, it } from 'vitest'
import { LatestNews } from '@/components/latest-news/latest-news'
import { LiteStories } from '@/components/lite/lite-stories'
import { MostRead } from '@/components/most-read/most-read'
import { SeriesBox } from '@/components/series/series-box'
import { LeadStory } from '@/components/story/lead-story'
import { StoryList } from '@/components/story/story-list'
import { StoryTile } from '@/components/story/story-tile'
import { render } from '@/components/testing/render'
import { NOW, story } from '@/components/testing/stories'
import { TrustNotes } from './trust-notes'

const paid = story({ sponsor: { name: 'Công ty A' }, label: 'Trực tiếp' })

it.each([
  ['the lead', <LeadStory key="1" story={paid} now={NOW} />],
  ['a row', <StoryList key="2" stories={[paid]} now={NOW} heading="h2" />],
  ['a tile', <StoryTile key="3" story={paid} now={NOW} picture="none" showSection={false} />],
  ['the latest news', <LatestNews key="4" stories={[paid]} now={NOW} />],
  ['the most read', <MostRead key="5" stories={[paid]} />],
  ['a lite list', <LiteStories key="6" stories={[paid]} now={NOW} />],
])('%s says who paid, whatever label the editors chose', (_name, list) => {
  expect(render(list).text).toContain('Tài trợ: Công ty A')
})

it('nothing stands where there is nothing to say', () => {
  expect(render(<TrustNotes />).html).toBe('')
  expect(render(<SeriesBox series={undefined} href="/a" />).html).toBe('')
})

it('notes say what was paid, noted, made by a machine and checked', () => {
  const { text, links } = render(
    <TrustNotes
      sponsor={{ name: 'Công ty A', url: 'https://a.example/x' }}
      editorsNote="Tên đã đổi."
      ai={{ what: 'Bản dịch', how: 'may-va-nguoi' }}
      factCheck={{ claim: 'Trăng bằng gốm', by: 'An', verdict: 'gan-sai' }}
    />,
  )
  expect(text).toBe(
    'Nội dung do Công ty A tài trợ a.exampleLời tòa soạn: Tên đã đổi.Có phần do máy tạo ra: Bản dịch' +
      'Điều được kiểm chứng“Trăng bằng gốm”Ai nóiAnKết luậnSai phần lớn',
  )
  expect(links).toEqual([['a.example', 'https://a.example/x']])
})

it('a part of a series leads to the others, the one before and the one after', () => {
  const parts = [1, 2, 3].map((part) =>
    story({ href: `/van-hoa/ky-${part}`, title: `Bài ${part}`, series: { name: 'Bỏ than', part } }),
  )
  const { links } = render(
    <SeriesBox series={{ name: 'Bỏ than', slug: 'bo-than', parts }} href="/van-hoa/ky-2" />,
  )
  expect(links).toEqual([
    ['Bỏ than', '/loat-bai/bo-than'],
    ['Bài 1', '/van-hoa/ky-1'],
    ['Bài 3', '/van-hoa/ky-3'],
    ['Kỳ trước', '/van-hoa/ky-1'],
    ['Kỳ sau', '/van-hoa/ky-3'],
  ])
})
