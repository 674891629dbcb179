import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  articleText,
  type ContentFolder,
  makeContentFolder,
} from '../publish/testing/content-folder'
import { listContent } from './content-files'

let content: ContentFolder
let elsewhere: ContentFolder

beforeAll(() => {
  content = makeContentFolder()
  elsewhere = makeContentFolder()
  elsewhere.write('articles/van-hoa/cua-nguoi-khac.mdx', articleText())
  content.write('articles/van-hoa/lo-gom.mdx', articleText())
})
afterAll(() => {
  content.dispose()
  elsewhere.dispose()
})

const namesBelow = (folder?: string) =>
  listContent(content.dir, folder).files.map(({ path: file }) => file)

it('lists one folder, and nothing where there is none', () => {
  expect(namesBelow('articles/van-hoa')).toEqual(['articles/van-hoa/lo-gom.mdx'])
  expect(namesBelow('articles/khong-co')).toEqual([])
  expect(namesBelow('images')).toEqual([])
})

it('finds nothing in a file that has no ending, as programs leave them for a moment', () => {
  writeFileSync(path.join(content.dir, 'articles/4913'), '')
  expect(namesBelow('articles/4913')).toEqual([])
})

it('does not follow a link to somewhere else, neither to begin with nor later', () => {
  mkdirSync(path.join(content.dir, 'articles/xa'))
  symlinkSync(path.join(elsewhere.dir, 'articles'), path.join(content.dir, 'articles/xa/la'))
  expect(namesBelow('articles/xa/la')).toEqual([])
  expect(namesBelow('articles/xa')).toEqual([])
  expect(listContent(content.dir).problems.map(({ file }) => file)).toEqual(['articles/xa/la'])
})
