import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listStrays } from '@/lib/files'
import { isError, siteModel } from '@/lib/model'
import { publishStrictly } from '../../publish/publish'
import { articleText } from '../../publish/testing/content-folder'
import { checkArchive } from '../check-archive'
import { readPaper, readSettings } from './read-settings'

const NOW = Date.parse('2026-11-30T08:00:00+07:00')

const HEAD = 'name: Tin Làng\ntagline: Báo của làng\n'

let dir: string

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'to-bao-'))
  mkdirSync(path.join(dir, 'images'))
  writeFileSync(
    path.join(dir, 'images/logo.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
  )
})
afterEach(() => rmSync(dir, { recursive: true }))

const read = (text: string | Uint8Array) => {
  writeFileSync(path.join(dir, 'site.yaml'), text)
  return readSettings(dir, siteModel, NOW)
}

/** What is wrong beyond what every paper is advised of, by line and code. */
const wrong = (text: string) =>
  (read(text)?.problems ?? [])
    .filter(({ code }) => code !== 'thieu-thong-tin-bao')
    .map(({ line, code }) => `${line} ${code}`)

it('is no file, or one with a name and a tagline', () => {
  expect(readSettings(dir, siteModel, NOW)).toBeUndefined()
  expect(wrong(HEAD)).toEqual([])
  expect(readPaper(dir, NOW)).toMatchObject({ name: 'Tin Làng', sections: { length: 14 } })
})

it.each([
  ['a missing name', 'tagline: Báo\n', '1 thieu-truong'],
  ['a misspelt field', 'name: A\ntaglin: Báo\n', '2 truong-la'],
  ['a Vietnamese field', `${HEAD}màu: đỏ\n`, '3 truong-la'],
  ['an empty file', '', '1 thieu-phan-dau'],
  ['a list', '- name: A\n', '1 thieu-phan-dau'],
  ['a tab', `${HEAD}imprint:\n\tphone: "1"\n`, '4 yaml-hong'],
  ['a colour by its name', `${HEAD}colours:\n  light:\n    accent: red\n`, '5 sai-kieu'],
  [
    'a colour without quotes',
    `${HEAD}colours:\n  light:\n    accent: #0b6e4f\n`,
    '5 bi-cat-boi-thang',
  ],
  ['a faint colour', `${HEAD}colours:\n  light:\n    accent: "#ffee99"\n`, '5 mau-kho-doc'],
  [
    'a faint colour in the dark',
    `${HEAD}colours:\n  dark:\n    soft: "#333333"\n`,
    '5 mau-kho-doc',
  ],
  [
    'a ground as dark as its ink',
    `${HEAD}colours:\n  light:\n    paper: "#1b1b1a"\n`,
    '5 mau-kho-doc',
  ],
  ['another language', `${HEAD}language: fr\n`, '3 sai-kieu'],
  ['another zone', `${HEAD}timeZone: Hanoi\n`, '3 sai-kieu'],
  ['another type', `${HEAD}type: comic-sans\n`, '3 sai-kieu'],
  ['a logo that is not there', `${HEAD}logo:\n  light: /images/khong.svg\n`, '4 thieu-anh'],
  ['a logo elsewhere', `${HEAD}logo:\n  light: https://a.example/l.svg\n`, '4 sai-kieu'],
  ['a logo out of the folder', `${HEAD}logo:\n  light: /images/../site.yaml\n`, '4 thieu-anh'],
  ['sections as words', `${HEAD}sections: [Một, Hai]\n`, '3 sai-kieu'],
  ['a section without a slug', `${HEAD}sections:\n  - name: Chợ\n`, '4 thieu-truong'],
  ['a slug with marks', `${HEAD}sections:\n  - slug: Chợ\n    name: Chợ\n`, '4 sai-kieu'],
  [
    'a section twice',
    `${HEAD}sections:\n  - {slug: a, name: A}\n  - {slug: a, name: B}\n`,
    '5 chuyen-muc-trung',
  ],
  [
    'a child twice',
    `${HEAD}sections:\n  - slug: a\n    name: A\n    children:\n      - {slug: b, name: B}\n      - {slug: b, name: C}\n`,
    '8 chuyen-muc-trung',
  ],
  [
    'a day that is in no calendar',
    `${HEAD}imprint:\n  licence: {number: "1", date: "31/2/2026", authority: A}\n`,
    '4 sai-kieu',
  ],
  [
    'a section at a page',
    `${HEAD}sections:\n  - {slug: tim-kiem, name: A}\n`,
    '4 chuyen-muc-trung',
  ],
  [
    'a section at an endpoint',
    `${HEAD}sections:\n  - {slug: assets, name: A}\n`,
    '4 chuyen-muc-trung',
  ],
  [
    'a former slug in use',
    `${HEAD}sections:\n  - {slug: a, name: A, previousSlugs: [b]}\n  - {slug: b, name: B}\n`,
    '4 chuyen-muc-trung',
  ],
  ['an e-mail address without a host', `${HEAD}imprint:\n  email: toa-soan\n`, '4 sai-kieu'],
  ['half a licence', `${HEAD}imprint:\n  licence:\n    number: "1"\n`, '5 thieu-truong'],
  [
    'a script for an address',
    `${HEAD}footer:\n  - name: A\n    url: "javascript:alert(1)"\n`,
    '5 sai-kieu',
  ],
  [
    'two slashes for an address',
    `${HEAD}navigation:\n  - name: A\n    url: //a.example\n`,
    '5 sai-kieu',
  ],
  ['an unknown word', `${HEAD}words:\n  latest.titel: Mới\n`, '4 chu-giao-dien-sai'],
  ['a word without its place', `${HEAD}words:\n  search.count: Nhiều\n`, '4 chu-giao-dien-sai'],
  ['a word that is none', `${HEAD}words:\n  latest:\n    title: 5\n`, '5 chu-giao-dien-sai'],
  ['an alias', `${HEAD}about: &a Giới thiệu\n`, '3 yaml-hong'],
])('tells %s at its line, with a remedy', (_what, text, expected) => {
  expect(wrong(text)[0]).toBe(expected)
  for (const { fix, english } of read(text)?.problems ?? []) {
    expect(fix).not.toBe('')
    expect(english).toMatch(/[a-z]{3}/)
  }
  expect(readPaper(dir, NOW).name).toBe('Trang Nhất')
})

it('lets a child answer for the section of its own that it was, where nobody else does', () => {
  const formerOf = (sections: string) => {
    read(`${HEAD}sections:\n${sections}`)
    return readPaper(dir, NOW).sections.map(({ id, formerIds = [] }) => [id, ...formerIds])
  }
  const a = '  - {slug: a, name: A, children: [{slug: xe, name: Xe, previousSlugs: [oto]}]}\n'
  expect(formerOf(a)).toEqual([['a'], ['a/xe', 'a/oto', 'xe']])
  const b = '  - {slug: b, name: B, children: [{slug: xe, name: Xe}]}\n'
  expect(formerOf(a + b)).toEqual([['a'], ['a/xe', 'a/oto'], ['b'], ['b/xe']])
  expect(formerOf(`${a}  - {slug: xe, name: Xe}\n`)).toEqual([['a'], ['a/xe', 'a/oto'], ['xe']])
})

it('is not read where it is no text', () => {
  expect(read(Uint8Array.of(0xff, 0xfe))?.problems.map(({ code }) => code)).toEqual(['sai-bang-ma'])
})

it('advises once what the imprint lacks, and to move settings of the environment', () => {
  const advice = read(HEAD)?.problems ?? []
  expect(advice.map(({ code }) => code)).toEqual(['thieu-thong-tin-bao'])
  expect(advice.filter(isError)).toEqual([])
  vi.stubEnv('SITE_PHONE', '024')
  expect(wrong(HEAD)).toEqual(['1 thiet-lap-nen-chuyen'])
})

it('keeps what is right beside its remedy: a suggested colour passes', () => {
  const { fix = '' } =
    read(`${HEAD}colours:\n  light:\n    accent: "#ffee99"\n`)?.problems.find(
      ({ code }) => code === 'mau-kho-doc',
    ) ?? {}
  const [better] = /#[0-9a-f]{6}/.exec(fix) ?? []
  expect(wrong(`${HEAD}colours:\n  light:\n    accent: "${better}"\n`)).toEqual([])
})

it('is told apart from a file that is only called so in part', () => {
  writeFileSync(path.join(dir, 'Site.yml'), HEAD)
  expect(listStrays(dir).map(({ file, code }) => [file, code])).toEqual([['Site.yml', 'tep-la']])
})

it('names the stories of a section that is gone', async () => {
  const place = { contentDir: dir, storeFile: path.join(dir, '.store.sqlite') }
  const sections = (slug: string) => `${HEAD}sections:\n  - {slug: ${slug}, name: Chợ}\n`
  mkdirSync(path.join(dir, 'articles'))
  writeFileSync(path.join(dir, 'articles/phien.mdx'), articleText({ section: 'cho' }))
  writeFileSync(path.join(dir, 'site.yaml'), sections('cho'))
  await publishStrictly(place, NOW)
  writeFileSync(path.join(dir, 'site.yaml'), sections('pho'))
  const archive = { ...place, cacheFile: path.join(dir, '.check.json'), version: '1' }
  const { problems } = await checkArchive(archive, NOW)
  const lost = problems.find(({ code }) => code === 'chuyen-muc-con-bai')
  expect(lost?.message).toContain('articles/phien.mdx')
  expect(problems.map(({ code }) => code)).toContain('chuyen-muc-la')
})
