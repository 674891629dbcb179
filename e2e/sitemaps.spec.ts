import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { ErrorLevel, parseSitemapIndex, XMLToSitemapItemStream } from 'sitemap'
import { validateXML } from 'xmllint-wasm'
import { HARD_TITLE, HIDDEN, writeHardContent } from './support/hard-content'
import { expect, test } from './support/lent-paper'
import type { Site } from './support/site'

const BASE = 'http://localhost:3000'
let site: Site

test.beforeAll(async ({ lentPaper }) => {
  site = lentPaper.site
  await lentPaper.fill(writeHardContent)
})

const SCHEMA = readFileSync('node_modules/sitemap/schema/sitemap.xsd', 'utf8')

type Item = { url: string; lastmod?: string; news?: { title: string; publication_date: string } }

/** Reads a sitemap with a parser that throws at whatever breaks the rules. */
async function readSitemap(xml: string): Promise<Item[]> {
  const stream = new XMLToSitemapItemStream({ level: ErrorLevel.THROW, logger: false })
  return Readable.from([xml]).pipe(stream).toArray() as Promise<Item[]>
}

test('the index leads to sitemaps that are valid and whose addresses are all there', async ({
  request,
}) => {
  const index = await (await request.get(`${site.url}/sitemap.xml`)).text()
  const parts = await parseSitemapIndex(Readable.from([index]))
  expect(parts.length).toBeGreaterThanOrEqual(2)
  const pages: string[] = []
  for (const { url } of parts) {
    const xml = await (await request.get(url.replace(BASE, site.url))).text()
    const { valid, errors } = await validateXML({ xml, schema: SCHEMA })
    expect(errors).toEqual([])
    expect(valid).toBe(true)
    pages.push(...(await readSitemap(xml)).map((item) => item.url))
  }
  for (const page of pages) {
    expect(page.startsWith(BASE)).toBe(true)
    expect((await request.get(page.replace(BASE, site.url))).status(), page).toBe(200)
  }
  for (const page of ['/doi-song/kho', '/doi-song', '/chu-de/gom-va-su', '/luu-tru'])
    expect(pages).toContain(BASE + page)
  expect(pages.filter((page) => HIDDEN.some((word) => page.includes(word)))).toEqual([])
})

test('the news sitemap has the last two days', async ({ request }) => {
  const response = await request.get(`${site.url}/news-sitemap.xml`)
  const xml = await response.text()
  const { errors } = await validateXML({ xml, schema: SCHEMA })
  expect(errors.filter(({ message }) => message.startsWith('parser'))).toEqual([])
  const items = await readSitemap(xml)
  expect(items.map(({ url }) => url)).toEqual([`${BASE}/doi-song/kho`])
  expect(items[0]?.news?.title).toBe(HARD_TITLE)
  expect(items[0]?.news?.publication_date).toMatch(/\+07:00$/)
  const headers = { 'If-None-Match': response.headers().etag ?? '' }
  expect((await request.get(`${site.url}/news-sitemap.xml`, { headers })).status()).toBe(304)
})

test('a news sitemap in which nothing is new is valid, too', async ({ request }) => {
  // The paper's own stories are of another year.
  const xml = await (await request.get('/news-sitemap.xml')).text()
  expect((await validateXML({ xml, schema: SCHEMA })).errors).toEqual([])
  expect(await readSitemap(xml)).toMatchObject([{ url: `${BASE}/` }])
})

test('robots.txt names both', async ({ request }) => {
  const robots = await (await request.get(`${site.url}/robots.txt`)).text()
  expect(robots).toContain(`Sitemap: ${BASE}/sitemap.xml`)
  expect(robots).toContain(`Sitemap: ${BASE}/news-sitemap.xml`)
})

for (const name of ['2030-01', '2024-13', 'danh-muc-2', 'x'])
  test(`there is no sitemap ${name}`, async ({ request }) => {
    expect((await request.get(`${site.url}/sitemap/${name}.xml`)).status()).toBe(404)
  })
