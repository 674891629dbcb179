import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lookAtBody } from '../body/read-body'
import { checkDocument } from '../check/check-document'
import { isError } from '../model/codes'
import {
  articleText,
  type ContentFolder,
  makeContentFolder,
} from '../publish/testing/content-folder'
import { runLive } from './run-live'

const NOW = Date.parse('2026-11-30T10:32:05+07:00')

let content: ContentFolder
const said: string[] = []

beforeEach(() => {
  content = makeContentFolder()
  content.write('live/bao-so-5/su-kien.mdx', articleText())
  said.length = 0
})
afterEach(() => content.dispose())

const run = (words: string[], input = '') =>
  runLive(
    words,
    { contentDir: content.dir, workingDir: content.dir, now: NOW, readInput: async () => input },
    { report: (text) => said.push(text), warn: (text) => said.push(text) },
  )

const entries = () =>
  readdirSync(path.join(content.dir, 'live/bao-so-5')).filter((name) => name !== 'su-kien.mdx')

it('adds an entry that is sound, whatever is in its words, and says its address', async () => {
  expect(
    await run(['bao-so-5', 'Gió: cấp 12, < 5 km', '--title', 'Bão "số 5": vào', '--key']),
  ).toBe(0)
  expect(entries()).toEqual(['20261130-103205.mdx'])
  const file = 'live/bao-so-5/20261130-103205.mdx'
  const text = readFileSync(path.join(content.dir, file), 'utf8')
  expect(text).toContain('publishedAt: 2026-11-30T10:32:05+07:00')
  expect(text).toContain('key: true')
  const { problems, fields } = checkDocument(file, text, lookAtBody(text), NOW)
  expect(problems.filter(isError)).toEqual([])
  expect(fields.title).toBe('Bão "số 5": vào')
  expect(said.join()).toContain('/truc-tiep/bao-so-5/20261130-103205')
})

it('takes its text from what it is handed, and gives each of one second a name of its own', async () => {
  const codes = await Promise.all([1, 2, 3].map((number) => run(['bao-so-5'], `Dòng ${number}.\n`)))
  expect(codes).toEqual([0, 0, 0])
  expect(entries().sort()).toEqual([
    '20261130-103205-2.mdx',
    '20261130-103205-3.mdx',
    '20261130-103205.mdx',
  ])
})

it.each([
  [['bao-so-6', 'Chữ'], 'Có phải bao-so-5?'],
  [[], 'Thiếu tên sự kiện'],
  [['bao-so-5'], 'chưa có chữ nào'],
  [['bao-so-5', 'Chữ {a'], 'dấu'],
  [['bao-so-5', 'Chữ', '--at', '10 giờ'], 'Không hiểu giờ'],
  [['bao-so-5', 'Chữ', '--khoa'], 'Không hiểu tham số'],
])('refuses %j, says why, and writes nothing', async (words, told) => {
  expect(await run(words)).toBe(1)
  expect(said.join('\n')).toContain(told)
  expect(entries()).toEqual([])
})
