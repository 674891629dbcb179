import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { article, makeContent, type TestContent } from './support/content'
import { type Edge, startEdge } from './support/edge'
import { type Site, startSite } from './support/site'

const HOUR_AGO = Date.now() - 3_600_000

/** Nothing may be older at the edge than this once the site has it, milliseconds. */
const OLD_AT_MOST_MS = 2_000

let content: TestContent
let site: Site
let edge: Edge

test.beforeAll(async () => {
  content = makeContent()
  content.write('articles/nen.mdx', article('Bài nền', HOUR_AGO), 'Thân bài nền.')
  content.write('articles/vang.mdx', article('Bài vắng', HOUR_AGO - 1), 'Thân bài vắng.')
  site = await startSite({ contentDir: content.dir })
  edge = await startEdge(site.url, { EDGE_ANSWER_WITHIN: '20s' })
})

test.afterAll(async () => {
  site.process.kill('SIGCONT')
  await edge.dispose()
  await site.dispose()
  content.dispose()
})

const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(edge.url + address, { headers, redirect: 'manual' })
const textOf = async (address: string) => (await get(address)).text()
const statusOf = async (address: string) => (await get(address)).status

/** Writes those letters of a word with a percent sign that the bits of `which` choose. */
function encoded(word: string, which: number): string {
  return [...word]
    .map((letter, at) =>
      (which >> at) & 1 ? `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}` : letter,
    )
    .join('')
}

/** Waits until the site itself, not the edge, shows these words. */
async function siteShows(address: string, words: string): Promise<void> {
  const isShown = async () => (await (await fetch(site.url + address)).text()).includes(words)
  await expect.poll(isShown, { intervals: [50, 100, 200] }).toBe(true)
}

test('a page comes compressed once for all, and browsers are told to ask again', async () => {
  await get('/doi-song/nen', { 'Accept-Encoding': 'br' })
  const cached = await get('/doi-song/nen', { 'Accept-Encoding': 'gzip, br' })
  const { headers } = cached
  expect(headers.get('content-encoding')).toBe('br')
  expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  expect(headers.get('set-cookie')).toBeNull()
  expect([...headers.keys()].filter((name) => /^x-(?:nextjs|accel)/.test(name))).toEqual([])
  expect(await cached.text()).toContain('Thân bài nền.')
  // Between the two, the page may just get too old.
  await expect
    .poll(async () => {
      const known = await get('/doi-song/nen', { 'Accept-Encoding': 'br' })
      const etag = known.headers.get('etag') ?? ''
      return (await get('/doi-song/nen', { 'Accept-Encoding': 'br', 'If-None-Match': etag })).status
    })
    .toBe(304)
  const plain = await get('/doi-song/nen', { 'Accept-Encoding': 'identity' })
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(await plain.text()).toContain('Thân bài nền.')
})

test('what anybody can make up is cached by the edge the second time only', async () => {
  const cacheDir = mkdtempSync(path.join(tmpdir(), 'luu-mat-truoc-'))
  const own = await startEdge(site.url, { EDGE_CACHE_DIR: cacheDir })
  const read = async (address: string, headers: Record<string, string> = {}) =>
    (await fetch(own.url + address, { headers })).text()
  const countCached = () =>
    readdirSync(cacheDir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
      .length
  await read('/doi-song/nen')
  for (let index = 1; index < 8; index++) {
    await read(`/doi-song/khong-co-${index}`)
    await read(`/gon/khong-co-${index}`)
    await read(`/doi-song/nen?a=${index}`)
    await read(`/doi-song/nen?utm_source=${index}`)
    await read(`/rss.xml?a=${index}`)
    await read('/doi-song/nen', { RSC: '1', 'Next-Url': `/${index}` })
    await read(`/doi-song/${encoded('nen', index)}`)
  }
  // The story and the feed.
  expect(countCached()).toBe(2)
  await read('/doi-song/khong-co-7')
  expect(countCached()).toBe(3)
  await own.dispose()
  rmSync(cacheDir, { recursive: true })
})

test('the site tells shared caches the same whether a page is new, the same, or not there', async () => {
  const ask = (address: string, etag = '') =>
    fetch(site.url + address, { headers: { 'If-None-Match': etag } })
  await ask('/doi-song/khong-co')
  let answers: Response[] = []
  // Between the two, the page may just get too old.
  await expect
    .poll(async () => {
      const whole = await ask('/doi-song/nen')
      const etag = whole.headers.get('etag') ?? ''
      answers = [whole, await ask('/doi-song/nen', etag), await ask('/doi-song/khong-co')]
      return answers.map(({ status }) => status)
    })
    .toEqual([200, 304, 404])
  for (const { headers } of answers) {
    expect(headers.get('cache-control')).toBe('s-maxage=1, stale-while-revalidate=1')
    expect(headers.get('x-accel-expires')).toMatch(/^@\d+$/)
  }
})

test('until when a page may be cached is told by the clock of the edge', async () => {
  const hourAhead = (Date.now() + 3_600_000) / 1000
  const headers = { 'X-Edge-Time': hourAhead.toFixed(3) }
  const answer = await fetch(`${site.url}/doi-song/nen`, { headers })
  const until = Number(answer.headers.get('x-accel-expires')?.slice(1))
  expect(until).toBeGreaterThanOrEqual(Math.floor(hourAhead))
  expect(until).toBeLessThan(hourAhead + 60)
})

test('names that carry a hash come from disk, and only with what they name', async () => {
  const html = await textOf('/')
  const [script = ''] = /\/assets\/reading\.js\?v=[0-9a-f]+/.exec(html) ?? []
  const cached = await get(script, { 'Accept-Encoding': 'gzip' })
  expect(cached.headers.get('cache-control')).toContain('immutable')
  expect(cached.headers.get('content-encoding')).toBe('gzip')
  expect(cached.headers.get('x-edge')).toBeNull()
  const other = await get('/assets/reading.js?v=0123456789')
  expect(other.headers.get('cache-control')).not.toContain('immutable')
  expect(await other.text()).toBe(await cached.text())
})

test('a publication is at the edge within two seconds, on busy pages and on quiet ones', async () => {
  const busy = ['/', '/doi-song', '/tin-moi-nhat', '/doi-song/nen']
  for (const address of [...busy, '/doi-song/vang']) await textOf(address)
  expect(await statusOf('/doi-song/moi')).toBe(404)
  // What the edge had only been told to be still the same is to be no older than the rest.
  const stateOf = async () => (await get('/doi-song/vang')).headers.get('x-edge')
  await expect.poll(stateOf, { intervals: [2_100] }).toBe('REVALIDATED')
  content.write('articles/moi.mdx', article('Bài vừa lưu', HOUR_AGO + 1000), 'Lời đầu.')
  await siteShows('/doi-song/moi', 'Lời đầu.')
  const until = Date.now() + OLD_AT_MOST_MS
  while (Date.now() < until) await Promise.all(busy.map(textOf))
  for (const address of [...busy, '/doi-song/vang'])
    expect(await textOf(address), address).toContain('Bài vừa lưu')
  expect(await textOf('/doi-song/moi')).toContain('Lời đầu.')
})

test('a withdrawn story is gone at the edge too, and so is a deleted one', async () => {
  const becomes = (status: number) =>
    expect.poll(() => statusOf('/doi-song/moi'), { intervals: [50] }).toBe(status)
  const write = (more = {}) =>
    content.write('articles/moi.mdx', article('Bài vừa lưu', HOUR_AGO + 1000, more), 'Lời đầu.')
  write()
  await becomes(200)
  write({ unpublished: 'Trùng bài khác.' })
  await becomes(410)
  content.remove('articles/moi.mdx')
  await becomes(404)
})

test('who asks for the data of a page gets the page, and nobody else anything but it', async () => {
  const typesOf = async (address: string, headers: Record<string, string>) => {
    const answer = await get(address, headers)
    return `${answer.status} ${answer.headers.get('content-type')}`
  }
  const asked = Array.from({ length: 60 }, (_, index) => index % 2 === 0)
  const answers = await Promise.all(
    asked.map((isPage) =>
      isPage ? typesOf('/doi-song/nen', {}) : typesOf('/doi-song/nen?_rsc', { RSC: '1' }),
    ),
  )
  asked.forEach((isPage, index) => {
    expect(answers[index], isPage ? 'a page' : 'its data').toBe('200 text/html; charset=utf-8')
  })
  expect(await typesOf('/doi-song/nen', { RSC: '1' })).toBe('200 text/html; charset=utf-8')
  expect(await typesOf('/doi-song/nen', {})).toBe('200 text/html; charset=utf-8')
  expect(await typesOf('/doi-song/nen?_rsc', {})).toContain('text/html')
})

test('readers read on while the site hangs, and when it has ended', async () => {
  const impatient = await startEdge(site.url, { EDGE_ANSWER_WITHIN: '2s' })
  const read = (address: string) => fetch(impatient.url + address)
  const becomes = (states: RegExp) =>
    expect.poll(async () => (await read('/doi-song/nen')).headers.get('x-edge')).toMatch(states)
  await becomes(/HIT/)
  site.process.kill('SIGSTOP')
  await becomes(/STALE/)
  const readers = Array.from({ length: 20 }, () => read('/doi-song/nen'))
  for (const answer of await Promise.all(readers)) {
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('Thân bài nền.')
  }
  site.process.kill('SIGCONT')
  await becomes(/HIT|EXPIRED|REVALIDATED/)

  await site.stop()
  await becomes(/STALE/)
  expect(await (await read('/doi-song/nen')).text()).toContain('Thân bài nền.')
  expect((await read('/doi-song/chua-ai-doc')).status).toBe(503)
  await impatient.dispose()
  await site.restart()
})
