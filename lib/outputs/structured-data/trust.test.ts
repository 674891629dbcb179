import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishStrictly } from '../../publish/publish'
import {
  articleText,
  type ContentFolder,
  enterContentFolder,
  headlineText,
} from '../../publish/testing/content-folder'
import { feedStories, newestStories } from '../../query/feed-stories'
import { findArticle, findHeadline, latestStories } from '../../query/queries'
import { seriesOf } from '../../query/series'
import { termPage } from '../../query/taxonomy-pages'
import { answerSuggestions } from '../answer-suggestions'
import { storyHtml } from '../feeds/body-html'
import { writeFeed } from '../feeds/write-feed'
import { wordsOfPage } from '../share-picture/picture-words'
import { answerSitemap } from '../sitemaps/answer-sitemap'
import { newsArticle } from './news-article'
import { claimReview } from './trust'

const NOW = Date.parse('2025-08-20T12:00:00+07:00')
let content: ContentFolder

const BODY =
  'Xem [ở đây](https://cong-ty.example/a) và [trong báo](/van-hoa/ky-1).\n\n<Embed src="https://www.youtube.com/watch?v=aqz-KE-bpKQ" title="Phim" />\n'
const SPONSOR = '{ name: "Công ty <A> & B", url: "https://cong-ty.example" }'

beforeAll(async () => {
  content = enterContentFolder()
  const write = (slug: string, fields: Record<string, string>, body?: string) =>
    content.write(`articles/${slug}.mdx`, articleText(fields, body))
  write(
    'tai-tro',
    { sponsor: SPONSOR, sources: '[{ name: Sổ tay, url: "https://cong-ty.example/so" }]' },
    BODY,
  )
  write('kiem', {
    kind: 'kiem-chung',
    factCheck:
      '{ claim: Trăng làm bằng gốm, by: Một bài trên mạng, verdict: sai, at: 2025-08-01T08:00:00+07:00 }',
    ai: '{ what: Ảnh minh họa, how: may-tao }',
    editorsNote: 'Bài này dài.',
  })
  write('chua-ro', { factCheck: '{ claim: Có nước, by: An, verdict: chua-ro }' })
  content.write(
    'articles/doc-them.mdx',
    articleText({ publishedAt: '2025-08-18T05:00:00+07:00' }, '<Related slugs="tai-tro" />\n'),
  )
  write('ky-3', { series: '{ name: Bỏ than, part: 3 }', publishedAt: '2025-08-19T06:00:00+07:00' })
  write('ky-1', { series: '{ name: Bỏ than, part: 1 }', publishedAt: '2025-08-19T07:00:00+07:00' })
  write('ky-2', { series: '{ name: BỎ THAN, part: 2 }', publishedAt: '2025-08-19T05:00:00+07:00' })
  content.write(
    'headlines/moi-nhat/tin.mdx',
    headlineText({ sponsor: SPONSOR, publishedAt: '2025-08-19T09:00:00+07:00' }, BODY),
  )
  content.write('headlines/noi-bat/dan.mdx', headlineText({ title: '', article: 'tai-tro' }))
  await publishStrictly(content.place, NOW)
})

afterAll(() => content.dispose())

const article = (slug: string) => {
  const found = findArticle('van-hoa', slug, NOW)
  if (!found) throw new Error(slug)
  return found
}

it('what was paid for says so in lists, in its markup and at each link that leads away', () => {
  const sponsor = { name: 'Công ty <A> & B', url: 'https://cong-ty.example' }
  const listed = latestStories(NOW).filter((story) => story.sponsor)
  expect(listed.map(({ slug }) => slug).sort()).toEqual(['tai-tro', 'tin'])
  expect(newsArticle(article('tai-tro'))).toMatchObject({
    '@type': 'AdvertiserContentArticle',
    sponsor: { '@type': 'Organization', ...sponsor },
  })
  const [story] = feedStories(newestStories({}, NOW, 20), NOW).filter(
    ({ slug }) => slug === 'tai-tro',
  )
  const html = story ? storyHtml(story) : ''
  expect(html).toContain('<p><strong>Nội dung do Công ty &#x3C;A> &#x26; B tài trợ</strong></p>')
  expect(html).toContain('<a href="https://cong-ty.example/a" rel="sponsored noopener">')
  expect(html).toContain('<a href="https://cong-ty.example/so" rel="sponsored noopener">')
  expect(html).toContain(
    '<a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ" rel="sponsored noopener">',
  )
  expect(html).toMatch(/<a href="[^"]*\/van-hoa\/ky-1">/)
  const feed = { title: '', description: '', pageUrl: '', feedUrl: '', changedAt: NOW }
  const stories = story ? [story] : []
  const json = writeFeed({ ...feed, stories, sectionName: String }, 'feed.json')
  expect(json).toContain('[Tài trợ: Công ty <A> & B] ')
  expect(findHeadline('tin', NOW)?.sponsor).toEqual(sponsor)
  expect(findHeadline('dan', NOW)?.sponsor).toEqual(sponsor)
})

it('a line of text says who paid: suggestions, pictures to share, stories that lead there', async () => {
  const { title } = article('tai-tro')
  const label = 'Tài trợ: Công ty <A> & B'
  const asked = new Request(`http://bao.example/api/goi-y?q=${encodeURIComponent(title)}`)
  const suggested = (await answerSuggestions(asked).json()) as { title: string }[]
  expect(suggested.map((one) => one.title)).toContain(`[${label}] ${title}`)
  expect(wordsOfPage('/van-hoa/tai-tro', NOW)).toEqual({ title, kicker: label })
  expect(article('doc-them').readBody().storyOf?.('tai-tro')?.title).toBe(`[${label}] ${title}`)
})

it('what was paid for is no news to machines', async () => {
  const response = await answerSitemap(
    new Request('http://bao.example/news-sitemap.xml'),
    '/news-sitemap.xml',
  )
  expect(await response?.text()).not.toContain('tai-tro')
})

it('a checked claim is a ClaimReview; one that nobody can judge has no number', () => {
  expect(claimReview(article('kiem'))).toMatchObject([
    {
      claimReviewed: 'Trăng làm bằng gốm',
      reviewRating: { alternateName: 'Sai', ratingValue: 1, bestRating: 5, worstRating: 1 },
      itemReviewed: {
        author: { name: 'Một bài trên mạng' },
        datePublished: '2025-08-01T08:00:00+07:00',
      },
    },
  ])
  expect(claimReview(article('chua-ro'))[0]).not.toHaveProperty('reviewRating.ratingValue')
  expect(claimReview(article('tai-tro'))).toEqual([])
})

it('what a machine made is told in IPTC’s words', () => {
  expect(newsArticle(article('kiem'))).toMatchObject({
    digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
  })
})

it('the parts of a series follow each other by their numbers, however its name is spelled', () => {
  expect(seriesOf(article('ky-2'), NOW)?.parts.map(({ slug }) => slug)).toEqual([
    'ky-1',
    'ky-2',
    'ky-3',
  ])
  const page = termPage({ kind: 'series', slug: 'bo-than' }, 1, NOW)
  expect(page?.stories.map(({ series }) => series?.part)).toEqual([1, 2, 3])
  expect(termPage({ kind: 'series', slug: 'bo-than' }, 2, NOW)).toBeUndefined()
  expect(newsArticle(article('ky-1'))).toMatchObject({
    isPartOf: { '@type': 'CreativeWorkSeries' },
    position: 1,
  })
  expect(seriesOf(article('kiem'), NOW)).toBeUndefined()
})
