import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkArchive } from '../check/check-archive'
import { newsArticle } from '../outputs/structured-data/news-article'
import { profilePage } from '../outputs/structured-data/profile-page'
import { addressOfFile } from '../publish/address-of-file'
import { publish } from '../publish/publish'
import {
  articleText,
  type ContentFolder,
  enterContentFolder,
} from '../publish/testing/content-folder'
import { selectUnpublished } from '../store/select'
import { selectTermSlug } from '../store/taxonomy'
import { findArticle } from './queries'
import { resolveAddress } from './routes/resolve-route'
import { findStories } from './search/find-stories'
import { findProfile, profiles, termPage, topicsInUse } from './taxonomy-pages'

const NOW = Date.parse('2025-08-20T12:00:00+07:00')
let content: ContentFolder

beforeEach(() => {
  content = enterContentFolder()
})

afterEach(() => content.dispose())

function profile(fields: Readonly<Record<string, string>>, body = ''): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`)
  return `---\n${lines.join('\n')}\n---\n\n${body}`
}

/** Writes articles by their slugs, each an hour older than the one before. */
function articles(all: Readonly<Record<string, Record<string, string>>>): void {
  for (const [index, [slug, fields]] of Object.entries(all).entries()) {
    const hour = String(11 - index).padStart(2, '0')
    const publishedAt = `2025-08-20T${hour}:00:00+07:00`
    content.write(`articles/${slug}.mdx`, articleText({ publishedAt, ...fields }))
  }
}

const live = () => publish(content.place, NOW)

const storiesOf = (kind: 'author' | 'topic', slug: string) =>
  termPage({ kind, slug }, 1, NOW)?.stories.map((story) => story.slug)

async function problems(): Promise<string[]> {
  const cacheFile = path.join(path.dirname(content.dir), 'check.json')
  const found = await checkArchive({ contentDir: content.dir, cacheFile, version: '1' }, NOW)
  return found.problems.map(({ file, line, code, fix }) => `${file}:${line} ${code} ${fix}`)
}

it('a person has their stories, named by file or by name, with their part in each', async () => {
  articles({
    mot: { bylines: '[{ person: lan-anh, role: Ảnh }]', byline: 'Minh Đức' },
    hai: { byline: 'Lan Anh' },
    ba: { byline: 'L.A.' },
    bon: { byline: 'Lân Anh' },
  })
  content.write(
    'people/lan-anh.mdx',
    profile(
      {
        name: 'Lan Anh',
        otherNames: '[L.A.]',
        role: 'Phóng viên ảnh',
        links: '[{ name: Trang riêng, url: "https://lananh.example" }]',
        email: 'lan@bao.example',
      },
      'Chụp lò gốm từ 2010.\n',
    ),
  )
  expect((await live()).refused).toEqual([])
  expect(storiesOf('author', 'lan-anh')).toEqual(['mot', 'hai', 'ba'])
  expect(storiesOf('author', selectTermSlug('author', 'Lân Anh'))).toEqual(['bon'])
  const article = findArticle('van-hoa', 'mot', NOW)
  expect(article?.byline?.text).toBe('Lan Anh (Ảnh) – Minh Đức')
  expect(article?.creditPages.authors).toEqual({
    'Lan Anh': '/tac-gia/lan-anh',
    'Minh Đức': '/tac-gia/minh-duc',
  })
  expect(article && newsArticle(article).author).toMatchObject([
    { name: 'Lan Anh', jobTitle: 'Phóng viên ảnh', sameAs: ['https://lananh.example'] },
    { name: 'Minh Đức' },
  ])
  const page = findProfile({ kind: 'author', slug: 'lan-anh' }, NOW)
  expect(page && profilePage({ kind: 'author', slug: 'lan-anh', name: '' }, page)).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: { '@type': 'Person', email: 'lan@bao.example', alternateName: ['L.A.'] },
  })
  const { stories } = findStories({ typed: '"Lan Anh"', order: 'newest', page: 1 }, NOW)
  expect(stories.map(({ story }) => story.slug)).toContain('mot')
})

it('a name leads to its profile as that comes, changes and goes', async () => {
  articles({ mot: { tags: '[Bão số 5]' }, hai: { tags: '[Bão Kajiki]' }, ba: { tags: '[Bảo]' } })
  await live()
  expect(storiesOf('topic', 'bao-so-5')).toEqual(['mot'])
  content.write('topics/bao.mdx', profile({ name: 'Bão số 5', otherNames: '[Bão Kajiki]' }))
  await live()
  expect(storiesOf('topic', 'bao')).toEqual(['mot', 'hai'])
  expect(storiesOf('topic', selectTermSlug('topic', 'Bảo'))).toEqual(['ba'])
  expect(termPage({ kind: 'topic', slug: 'bao-so-5' }, 1, NOW)).toBeUndefined()
  expect(topicsInUse(NOW).map(({ name, count }) => `${name} ${count}`)).toEqual([
    'Bảo 1',
    'Bão số 5 2',
  ])
  content.write('topics/bao.mdx', profile({ name: 'Bão số 5' }))
  await live()
  expect(storiesOf('topic', 'bao')).toEqual(['mot'])
  expect(storiesOf('topic', 'bao-kajiki')).toEqual(['hai'])
  content.remove('topics/bao.mdx')
  await live()
  expect([storiesOf('topic', 'bao'), storiesOf('topic', 'bao-so-5')]).toEqual([['ba'], ['mot']])
})

it('what came step by step is what comes at once', async () => {
  content.write('topics/bao.mdx', profile({ name: 'Bão số 5' }))
  content.write('people/an.mdx', profile({ name: 'An' }))
  await live()
  articles({ mot: { tags: '[Bão số 5, BÃO SỐ 5]', byline: 'An' }, hai: { tags: '[Bảo]' } })
  await live()
  expect(storiesOf('topic', 'bao')).toEqual(['mot'])
  expect(storiesOf('author', 'an')).toEqual(['mot'])
  expect(storiesOf('topic', selectTermSlug('topic', 'Bảo'))).toEqual(['hai'])
})

it('a topic has what is written of it, its stories put first, the topic above and those below', async () => {
  articles({ mot: { tags: '[Gốm]' }, hai: { tags: '[Gốm]' } })
  content.write('topics/nghe.mdx', profile({ name: 'Nghề' }))
  content.write(
    'topics/gom.mdx',
    profile({ name: 'Gốm', parent: 'nghe', pinned: '[hai]', description: 'Đất và lửa.' }),
  )
  await live()
  const page = termPage({ kind: 'topic', slug: 'gom' }, 1, NOW)
  expect(page?.profile).toMatchObject({
    description: 'Đất và lửa.',
    parent: { slug: 'nghe', name: 'Nghề' },
    pinned: [{ slug: 'hai' }],
  })
  const above = findProfile({ kind: 'topic', slug: 'nghe' }, NOW)
  expect(above?.subtopics).toEqual([{ kind: 'topic', slug: 'gom', name: 'Gốm' }])
  expect(resolveAddress('/chu-de/nghe', NOW).state).toBe('page')
})

it('an address of before leads on', async () => {
  articles({ mot: { bylines: '[{ person: lan }]' } })
  content.write('people/lan-anh.mdx', profile({ name: 'Lan Anh', previousSlugs: '[lan]' }))
  expect((await live()).refused).toEqual([])
  expect(storiesOf('author', 'lan-anh')).toEqual(['mot'])
  expect(findArticle('van-hoa', 'mot', NOW)?.byline?.text).toBe('Lan Anh')
  expect(resolveAddress('/tac-gia/lan', NOW)).toEqual({ state: 'moved', to: '/tac-gia/lan-anh' })
})

it('who is not there is told, with the nearest who is; what was live stays', async () => {
  content.write('people/lan-anh.mdx', profile({ name: 'Lan Anh' }))
  articles({ mot: { bylines: '[{ person: lan-ahn, role: Ảnh }]' } })
  content.write(
    'topics/gom.mdx',
    profile({ name: 'Gốm', parent: 'nghe', pinned: '[mot, khong-co]' }),
  )
  expect(await problems()).toEqual([
    expect.stringMatching(/^articles\/mot.mdx:6 tep-khong-co Có phải lan-anh\?/),
    expect.stringMatching(/^topics\/gom.mdx:3 tep-khong-co Viết tên tệp/),
    expect.stringMatching(/^topics\/gom.mdx:4 tep-khong-co /),
  ])
  const { published, refused } = await live()
  expect(published).toEqual(['people/lan-anh.mdx'])
  expect(refused.map(({ file }) => file)).toEqual([
    'articles/mot.mdx',
    'topics/gom.mdx',
    'topics/gom.mdx',
  ])
})

it('a draft of a person or a topic is seen by who previews it alone; its stories have the name', async () => {
  articles({ mot: { bylines: '[{ person: lan-anh }]' }, hai: { tags: '[Gốm]' } })
  const person = { name: 'Lan Ánh', draft: 'true', description: 'Chụp lò.' }
  content.write('people/lan-anh.mdx', profile(person))
  content.write('people/chua-co-bai.mdx', profile({ name: 'Chưa có bài', draft: 'true' }))
  content.write('topics/gom-su.mdx', profile({ name: 'Gốm', draft: 'true' }))
  expect((await live()).refused).toEqual([])
  const described = (view: 'public' | 'preview') =>
    termPage({ kind: 'author', slug: 'lan-anh' }, 1, NOW, view)?.profile?.description
  expect([described('public'), described('preview')]).toEqual([undefined, 'Chụp lò.'])
  expect(resolveAddress('/tac-gia/chua-co-bai', NOW).state).toBe('absent')
  expect(termPage({ kind: 'author', slug: 'chua-co-bai' }, 1, NOW, 'preview')?.term.name).toBe(
    'Chưa có bài',
  )
  expect(resolveAddress('/chu-de/gom-su', NOW).state).toBe('absent')
  expect(storiesOf('topic', 'gom')).toEqual(['hai'])
  expect(findArticle('van-hoa', 'mot', NOW)?.byline?.text).toBe('Lan Ánh')
  expect(profiles('person')).toEqual([])
  expect(selectUnpublished(NOW).map(({ href, title }) => [href, title])).toEqual([
    ['/tac-gia/chua-co-bai', 'Chưa có bài'],
    ['/chu-de/gom-su', 'Gốm'],
    ['/tac-gia/lan-anh', 'Lan Ánh'],
  ])
  expect(addressOfFile(content.dir, 'people/lan-anh.mdx')).toBe('/tac-gia/lan-anh')
  content.write('topics/gom-su.mdx', profile({ name: 'Gốm' }))
  await live()
  expect(storiesOf('topic', 'gom-su')).toEqual(['hai'])
  content.write('topics/gom-su.mdx', profile({ name: 'Gốm', draft: 'true' }))
  await live()
  expect([storiesOf('topic', 'gom-su'), storiesOf('topic', 'gom')]).toEqual([undefined, ['hai']])
})

it('the stories of a person whose file is gone keep a name', async () => {
  articles({ mot: { bylines: '[{ person: lan-anh }]' } })
  content.write('people/lan-anh.mdx', profile({ name: 'Lan Ánh' }))
  await live()
  content.remove('people/lan-anh.mdx')
  const { removed, orphans } = await live()
  expect(removed).toEqual(['people/lan-anh.mdx'])
  expect(orphans.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'people/lan-anh.mdx: Tệp này không còn, mà 1 tệp vẫn gọi nó: articles/mot.mdx.',
  ])
  expect((await problems()).join()).toMatch(/^articles\/mot.mdx:6 tep-khong-co/)
  expect(findArticle('van-hoa', 'mot', NOW)?.byline?.text).toBe('Lan Anh')
  expect(storiesOf('author', 'lan-anh')).toEqual(['mot'])
})

it('a topic that goes is told with those that are below it; one that is renamed is not', async () => {
  content.write('topics/nghe.mdx', profile({ name: 'Nghề' }))
  content.write('topics/gom.mdx', profile({ name: 'Gốm', parent: 'nghe' }))
  await live()
  content.remove('topics/nghe.mdx')
  content.write('topics/nghe-cu.mdx', profile({ name: 'Nghề cũ', previousSlugs: '[nghe]' }))
  expect((await live()).orphans).toEqual([])
  content.remove('topics/nghe-cu.mdx')
  content.remove('topics/gom.mdx')
  expect((await live()).orphans).toEqual([])
})

it('two people of one name are told apart by their files, and topics are not below themselves', async () => {
  for (const slug of ['nam', 'nam-hue'])
    content.write(`people/${slug}.mdx`, profile({ name: 'Nam' }))
  content.write('topics/mot.mdx', profile({ name: 'Một', parent: 'hai' }))
  content.write('topics/hai.mdx', profile({ name: 'Hai', parent: 'mot' }))
  articles({ bai: { bylines: '[{ person: nam-hue }]' }, khac: { byline: 'Nam' } })
  expect(await problems()).toEqual([
    expect.stringMatching(/people\/nam-hue.mdx:2 ten-hai-trang .*person: nam-hue/),
    expect.stringMatching(/topics\/hai.mdx:3 chu-de-vong/),
    expect.stringMatching(/topics\/mot.mdx:3 chu-de-vong/),
  ])
  await live()
  expect([storiesOf('author', 'nam'), storiesOf('author', 'nam-hue')]).toEqual([['khac'], ['bai']])
})
