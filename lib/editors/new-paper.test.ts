import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readPaper } from '@/lib/check'
import { isError } from '@/lib/model'
import { checkArchive } from '../check/check-archive'
import { runNewPaper } from './new-paper'

const NOW = Date.parse('2026-11-30T08:00:00+07:00')

let dir: string
let said: string[]

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'bao-moi-'))
  said = []
})
afterEach(() => rmSync(dir, { recursive: true }))

const make = (words: string[], answers?: string[]) =>
  runNewPaper(
    words,
    { workingDir: dir, now: NOW },
    answers && (async () => answers.shift() ?? ''),
    {
      report: (text) => said.push(text),
      warn: (text) => said.push(text),
    },
  )

it('makes a paper in which nothing is wrong, of five answers', async () => {
  const answers = ['Tin Làng', 'Báo của làng', 'vi', 'Làng nghề, Chợ', '#ffcc00']
  expect(await make(['lang'], answers)).toEqual({ code: 0, start: path.join(dir, 'lang') })
  const content = path.join(dir, 'lang')
  const { problems, documents } = await checkArchive(
    { contentDir: content, cacheFile: path.join(dir, 'check.json'), version: '1' },
    NOW,
  )
  expect(problems.filter(isError)).toEqual([])
  expect(documents).toBe(1)
  const { name, sections, colours } = readPaper(content, NOW)
  expect([name, sections.map(({ id }) => id)]).toEqual(['Tin Làng', ['lang-nghe', 'cho']])
  // Yellow cannot be read on paper; on a dark ground it can.
  expect(colours.light.accent).not.toBe('#ffcc00')
  expect(colours.dark.accent).toBe('#ffcc00')
})

it('takes flags where nobody can be asked, in English, and starts nothing', async () => {
  const words = ['post', '--name', 'Valley Post', '--language', 'en', '--sections', 'Village']
  expect(await make([...words, '--no-start'])).toEqual({ code: 0 })
  expect(readFileSync(path.join(dir, 'post/articles/village/first-issue.mdx'), 'utf8')).toContain(
    'The first issue',
  )
})

it('says what is wrong, and never writes over a folder', async () => {
  expect(await make([])).toEqual({ code: 1 })
  expect(said.join()).toContain('npm run new-paper')
  await make(['lang', '--no-start'])
  expect(await make(['lang'])).toEqual({ code: 1 })
  expect(said.at(-1)).toContain('is not empty')
  expect(await make(['hai', '--sections', 'Tin', '--language', 'fr'])).toEqual({ code: 1 })
  expect(said.at(-1)).toContain('language')
  expect(existsSync(path.join(dir, 'hai'))).toBe(false)
})
