import { afterEach, beforeEach, expect, it } from 'vitest'
import { contentVersion, resolveFormer } from '@/lib/query'
import { checkArchive } from '../check/check-archive'
import { articleText, type ContentFolder, enterContentFolder } from './testing/content-folder'
import { publishAt } from './testing/publish-at'

const NOW = Date.parse('2025-08-20T12:00:00+07:00')

let content: ContentFolder
beforeEach(() => {
  content = enterContentFolder()
  content.write('articles/van-hoa/lo-gom.mdx', articleText())
  content.write('articles/da-go.mdx', articleText({ unpublished: '"Sai"' }))
  content.write('articles/nhap.mdx', articleText({ draft: 'true' }))
})
afterEach(() => content.dispose())

const publishNow = (...paths: string[]) => publishAt(NOW, content, paths)

const rules = (...lines: string[]) => content.write('redirects.yaml', `${lines.join('\n')}\n`)
const to = (path: string, query = '') => {
  const found = resolveFormer(path, query, NOW)
  return found?.state === 'moved' ? found.to : found?.state
}

it('leads former addresses to living pages, and says of others that they are gone', async () => {
  rules(
    '/2019/05/lo-gom/: /van-hoa/lo-gom#anh',
    '/?p=5: /van-hoa/lo-gom',
    '/tin.php?id=5&muc=2: /van-hoa/lo-gom',
    '/cu/*: /van-hoa/*',
    '/*/feed: /*/rss.xml',
    '/het: 410',
    '/da-go: /van-hoa/da-go',
    '/nhap: /van-hoa/nhap',
    '/xa: /xa-hon',
    '/xa-hon: /cu/lo-gom',
    '/anh.png: /images/lo.png',
    '/noi-khac: https://noi.example/x',
  )
  await publishNow()
  expect(to('/2019/05/lo-gom')).toBe('/van-hoa/lo-gom#anh')
  expect(to('/2019/05/lo-gom/')).toBe('/van-hoa/lo-gom#anh')
  expect(to('/2019/05/lo-gom/index.html')).toBe('/van-hoa/lo-gom#anh')
  expect(to('/', 'utm=1&p=5')).toBe('/van-hoa/lo-gom')
  expect(to('/', 'p=6')).toBeUndefined()
  expect(to('/tin.php', 'muc=2&id=5')).toBe('/van-hoa/lo-gom')
  expect(to('/cu/lo-gom')).toBe('/van-hoa/lo-gom')
  expect(to('/cu/khong-co')).toBeUndefined()
  expect(to('/van-hoa/feed')).toBe('/van-hoa/rss.xml')
  expect(to('/het')).toBe('gone')
  expect(to('/da-go')).toBe('gone')
  // Nothing that readers may see yet, but no address that nobody knew.
  expect(to('/nhap')).toBe('gone')
  expect(to('/xa')).toBe('/van-hoa/lo-gom')
  expect(to('/anh.png')).toBe('/images/lo.png')
  expect(to('/noi-khac')).toBe('https://noi.example/x')
})

it('takes a change in at a save, and leaves out wrong lines alone', async () => {
  rules('/a: /van-hoa/lo-gom', '/b: 410')
  await publishNow()
  const before = contentVersion()
  rules('/a: 410', '/c: /van-hoa/lo-gom', 'sai')
  const { refused, published } = await publishNow('redirects.yaml')
  expect(refused.map(({ line, code }) => `${line} ${code}`)).toEqual(['3 chuyen-huong-sai'])
  expect(published).toEqual(['redirects.yaml'])
  expect([to('/a'), to('/b'), to('/c')]).toEqual(['gone', undefined, '/van-hoa/lo-gom'])
  expect(contentVersion()).not.toEqual(before)
  content.remove('redirects.yaml')
  expect((await publishNow('redirects.yaml')).removed).toEqual(['redirects.yaml'])
  expect(to('/a')).toBeUndefined()
})

it('is checked: forms, circles, chains, dead ends, rules that never hold', async () => {
  rules(
    '/a: /b',
    '/b: /a',
    '/c: /d',
    '/d: /van-hoa/lo-gom',
    '/e: /van-hoa/lo-gon',
    '/van-hoa: /x',
    '/f: /van-hoa/da-go',
    '/g moi',
    '/cu/*: /moi/*',
  )
  const archive = { contentDir: content.dir, cacheFile: `${content.dir}.json`, version: '1' }
  const { problems } = await checkArchive(archive, NOW)
  const found = problems.filter(({ file }) => file === 'redirects.yaml')
  expect(found.map(({ line, code }) => `${line} ${code}`).sort()).toEqual([
    '1 chuyen-huong-vong',
    '2 chuyen-huong-vong',
    '3 chuyen-huong-chuoi',
    '5 chuyen-huong-cut',
    '6 chuyen-huong-thua',
    '8 chuyen-huong-sai',
  ])
  expect(found.find(({ line }) => line === 5)?.fix).toBe('Có phải /van-hoa/lo-gom?')
})
