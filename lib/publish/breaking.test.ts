import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { bulletin } from '@/lib/outputs'
import { breakingNews } from '@/lib/query'
import { checkArchive } from '../check/check-archive'
import { publish } from './publish'
import { articleText, type ContentFolder, enterContentFolder } from './testing/content-folder'

const at = (clock: string) => Date.parse(`2026-11-30T${clock}+07:00`)
const NOW = at('08:00')
const FILE = 'khan.yaml'
const UNTIL = 'until: 2026-11-30T09:00:00+07:00\n'

let content: ContentFolder
beforeEach(() => {
  content = enterContentFolder()
})
afterEach(() => content.dispose())

async function save(text: string, now = NOW) {
  content.write(FILE, text)
  const publication = await publish(content.place, now, [FILE])
  await new Promise(setImmediate)
  return publication
}

const told = async () => {
  const cacheFile = path.join(content.dir, '.check.json')
  const { problems } = await checkArchive({ ...content.place, cacheFile, version: '1' }, NOW)
  return problems.filter(({ file }) => file === FILE).map(({ line, code }) => `${line} ${code}`)
}

it('stands from its save to its minute, and leads to its story once readers see that', async () => {
  const slug = 'dong-dat'
  content.write(`articles/${slug}.mdx`, articleText({ publishedAt: '2026-11-30T08:30:00+07:00' }))
  await publish(content.place, NOW)
  expect(breakingNews(NOW)).toBeUndefined()
  const { published } = await save(`text: Động đất ở Kon Tum\nstory: ${slug}\n${UNTIL}`)
  expect(published).toEqual([FILE])
  expect(breakingNews(NOW)).toMatchObject({ text: 'Động đất ở Kon Tum', until: at('09:00') })
  expect(breakingNews(NOW)?.href).toBeUndefined()
  expect(breakingNews(at('08:31'))?.href).toBe('/van-hoa/dong-dat')
  expect(bulletin(at('08:59:59')).khan?.key).toBe(breakingNews(NOW)?.key)
  expect(breakingNews(at('09:00'))).toBeUndefined()
  expect(bulletin(at('09:00')).khan).toBeNull()
})

it('waits for its time, is another one with another text, and goes with its file', async () => {
  await save(`text: Một\nfrom: 2026-11-30T08:10:00+07:00\n${UNTIL}`)
  expect(breakingNews(at('08:09:59'))).toBeUndefined()
  const first = breakingNews(at('08:10'))?.key
  expect(first).toBeTruthy()
  await save(`text: Một\n${UNTIL}`)
  expect(breakingNews(NOW)?.key).toBe(first)
  await save(`text: Hai\n${UNTIL}`)
  expect(breakingNews(NOW)?.key).not.toBe(first)
  content.remove(FILE)
  expect((await publish(content.place, NOW, [FILE])).removed).toEqual([FILE])
  expect(breakingNews(NOW)).toBeUndefined()
})

it('stands without its link, and is told of, where there is no such story', async () => {
  const { deadSlots, published } = await save(`text: Một\nstory: khong-co\n${UNTIL}`)
  expect(published).toEqual([FILE])
  expect(deadSlots).toMatchObject([{ file: FILE, line: 2, code: 'bai-khong-co' }])
  expect(breakingNews(NOW)).toMatchObject({ text: 'Một' })
})

it.each([
  ['no end', 'text: Một\n', '1 thieu-truong'],
  ['no text', UNTIL, '1 thieu-truong'],
  [
    'an end before its beginning',
    `text: A\nfrom: 2026-11-30T10:00:00+07:00\n${UNTIL}`,
    '3 gio-nguoc',
  ],
  ['an end that has passed', 'text: A\nuntil: 2026-11-30T07:00:00+07:00\n', '2 o-het-gio'],
  ['a day in another order', 'text: A\nuntil: 30/11/2026 09:00\n', '2 sai-thu-tu-ngay'],
  ['a clock alone', 'text: A\nuntil: 15:00\n', '2 sai-gio'],
  ['a field by another name', `text: A\nlink: /a\n${UNTIL}`, '2 truong-la'],
  ['an address for a story', `text: A\nstory: /van-hoa/a\n${UNTIL}`, '2 sai-kieu'],
  ['a text that is cut off', `text: Vụ #1 ở Huế\n${UNTIL}`, '1 bi-cat-boi-thang'],
  ['a long text', `text: ${'dài '.repeat(50)}\n${UNTIL}`, '1 qua-dai'],
  ['an empty file', '', '1 thieu-phan-dau'],
])('is told of %s by line, and what was live stays', async (_, text, expected) => {
  await save(`text: Trước đó\n${UNTIL}`)
  content.write(FILE, text)
  expect(await told()).toEqual([expected])
  const isAdvice = /gio-nguoc|o-het-gio/.test(expected)
  const { refused } = await save(text)
  expect(refused).toHaveLength(isAdvice ? 0 : 1)
  expect(breakingNews(NOW)?.text).toBe(isAdvice ? undefined : 'Trước đó')
})
