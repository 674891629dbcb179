import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type ContentFolder, makeContentFolder } from '../publish/testing/content-folder'
import { markedChanges } from './marked-changes'
import { storyVersions, versionText } from './story-versions'

let content: ContentFolder

beforeEach(() => {
  content = makeContentFolder()
})
afterEach(() => content.dispose())

const git = (...words: string[]) =>
  execFileSync('git', [
    '-C',
    content.dir,
    '-c',
    'user.name=Lan Anh',
    '-c',
    'user.email=a@b',
    ...words,
  ])

const commit = (subject: string) => {
  git('add', '-A')
  git('commit', '-q', '-m', subject)
}

it('has who changed a story, and what it was, also under another name', async () => {
  expect(await storyVersions(content.dir, 'articles/moi.mdx')).toBeUndefined()
  git('init', '-q')
  content.write('articles/cũ.mdx', 'Giá vé 10.000 đồng.\nMở cửa lúc bảy giờ.\n')
  commit('Bài đầu')
  content.write('articles/moi.mdx', 'Giá vé 12.000 đồng.\nMở cửa lúc bảy giờ.\n')
  content.remove('articles/cũ.mdx')
  commit('Sửa giá; đổi tên')
  const versions = (await storyVersions(content.dir, 'articles/moi.mdx')) ?? []
  expect(versions.map(({ author, subject, file }) => [author, subject, file])).toEqual([
    ['Lan Anh', 'Sửa giá; đổi tên', 'articles/moi.mdx'],
    ['Lan Anh', 'Bài đầu', 'articles/cũ.mdx'],
  ])
  const [later = '', first = ''] = await Promise.all(
    versions.map((version) => versionText(content.dir, version)),
  )
  expect(markedChanges(first, later)).toEqual([
    {
      line: [
        { text: 'Giá vé ' },
        { text: '10', change: 'removed' },
        { text: '12', change: 'added' },
        { text: '.000 đồng.' },
      ],
    },
    { same: 1 },
  ])
  expect(await storyVersions(content.dir, '--output=x')).toEqual([])
})

it('does not go on with the file a story was copied from', async () => {
  git('init', '-q')
  content.write('articles/mau.mdx', 'Giá vé 10.000 đồng.\nMở cửa lúc bảy giờ.\n')
  commit('Bài mẫu')
  content.write('articles/moi.mdx', 'Giá vé 10.000 đồng.\nMở cửa lúc tám giờ.\n')
  commit('Chép từ bài mẫu')
  const versions = (await storyVersions(content.dir, 'articles/moi.mdx')) ?? []
  expect(versions.map(({ subject }) => subject)).toEqual(['Chép từ bài mẫu'])
})

it('keeps whole words of Vietnamese together', () => {
  const marked = markedChanges('Nhà trường mở cửa', 'Nhà trưởng mở cửa')
  expect(marked).toEqual([
    {
      line: [
        { text: 'Nhà ' },
        { text: 'trường', change: 'removed' },
        { text: 'trưởng', change: 'added' },
        { text: ' mở cửa' },
      ],
    },
  ])
})
