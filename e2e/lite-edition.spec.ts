import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { sectionIds } from '@/lib/config'
import { slugFromTitle } from '@/lib/shared/text'
import { corpusArticle } from '../bench/corpus'
import { article, type TestContent } from './support/content'
import { expect, test } from './support/lent-paper'
import { messages } from './support/messages'
import type { Site } from './support/site'
import { variedBody, variedTitle } from './support/varied-text'

const KB = 1000
const BUDGET = { words600: 4 * KB, words1200: 7 * KB, front: 10 * KB }

/** A headline of some 80 characters. */
const HEADLINE = 17

const MINUTE_MS = 60_000

let content: TestContent
let site: Site
let newest: number

/** Writes an article of varied words as a newspaper has them, and returns its address. */
function writeVaried(seed: number, section: string, words: number): string {
  const title = variedTitle(HEADLINE, seed)
  const file = slugFromTitle(title)
  content.write(
    `articles/${section}/${file}.mdx`,
    article(title, newest - seed * MINUTE_MS, {
      section,
      description: `${variedTitle(35, seed + 5000)}.`,
      byline: 'Người Viết',
      tags: ['Chủ đề chung', `Chủ đề ${section}`],
      cover: { src: '/images/anh.svg', alt: 'Ảnh', caption: variedTitle(15, seed + 6000) },
    }),
    variedBody(words, seed),
  )
  return `/${section}/${file}`
}

let words600: string
let words1200: string

test.beforeAll(async ({ lentPaper }) => {
  ;({ site, content } = lentPaper)
  await lentPaper.fill(() => {
    newest = Date.now() - MINUTE_MS
    content.writeRaw(
      'images/anh.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="9" height="9"/></svg>',
    )
    // A front page with everything it can have: twenty headlines, a feature, four stories of each section.
    for (const [place, section] of sectionIds().entries())
      for (let index = 0; index < 5; index++) writeVaried(place * 10 + index, section, 60)
    for (let rank = 1; rank <= 20; rank++) {
      const title = variedTitle(HEADLINE, 900 + rank)
      const section = sectionIds()[rank % sectionIds().length]
      content.write(`headlines/noi-bat/${slugFromTitle(title)}.mdx`, { title, section, rank })
    }
    words600 = writeVaried(700, 'the-gioi', 600)
    words1200 = writeVaried(701, 'the-gioi', 1200)
    const corpus = corpusArticle(3, newest - 800 * MINUTE_MS)
    content.writeRaw(corpus.file, corpus.text)
    content.write(
      'articles/da-doi-ten.mdx',
      article('Đã đổi tên', newest, {
        previousSlugs: ['ten-cu'],
        featured: true,
        corrections: [
          { at: new Date(newest).toISOString(), text: 'Đò cập bến hôm 2, không phải 3.' },
        ],
      }),
      'Xem [bài kia](/doi-song/da-go), ![Bến đò](/images/anh.svg)',
    )
    content.write(
      'articles/da-go.mdx',
      article('Đã gỡ', newest, { unpublished: 'Sai sự thật.' }),
      'Bến cũ.',
    )
  })
})

/** Opens a page, which runs nothing, and returns how many bytes travelled for it, and what was asked for. */
async function weigh(page: Page, address: string) {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const response = await page.goto(site.url + address)
  expect(response?.headers()['content-encoding']).toBe('br')
  const sizes = await response?.request().sizes()
  return { bytes: sizes?.responseBodySize ?? Number.NaN, asked }
}

for (const [kind, addressOf, budget] of [
  ['an article of 600 varied words', () => words600, BUDGET.words600],
  ['an article of 1,200 varied words', () => words1200, BUDGET.words1200],
  ['an article of the benchmarks', () => corpusArticle(3, 0).address, BUDGET.words600],
  ['a full front page', () => '', BUDGET.front],
] as const) {
  test(`${kind} keeps to its weight, in one request`, async ({ page }, info) => {
    const address = `/gon${addressOf()}`
    const { bytes, asked } = await weigh(page, address)
    info.annotations.push({ type: 'bytes', description: String(bytes) })
    expect(asked).toEqual([site.url + address])
    expect(bytes).toBeLessThanOrEqual(budget)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  })
}

test('has no script, no class, and the full page as its canonical one', async ({ request }) => {
  const html = await (await request.get(`${site.url}/gon/doi-song/da-doi-ten`)).text()
  expect(html).not.toMatch(/<script|class=|<img|<link rel="(?!canonical|alternate|icon)|\/_next\//)
  expect(html.match(/<style>[^<]*/)?.[0].length).toBeLessThan(2 * KB)
  expect(html).toMatch(/<link rel="canonical" href="[^"]*\/doi-song\/da-doi-ten"\/>/)
  expect(html).toContain('href="/gon/doi-song/da-go"')
  expect(html).toContain('<a href="/images/anh.svg">Xem ảnh, 1 kB</a>')
})

test('asks the same rules: moved, withdrawn, not there, one address a page', async ({
  request,
}) => {
  const ask = async (address: string, headers = {}) => {
    const answer = await request.get(site.url + address, { maxRedirects: 0, headers })
    return [answer.status(), answer.headers().location, await answer.text()] as const
  }
  for (const [address, location] of [
    ['/gon/doi-song/ten-cu', '/gon/doi-song/da-doi-ten'],
    ['/gon/xe/da-doi-ten', '/gon/doi-song/da-doi-ten'],
    ['/gon/xe/trang/1', '/gon/xe'],
  ] as const)
    expect((await ask(address)).slice(0, 2)).toEqual([308, location])
  const [status, , notice] = await ask('/gon/doi-song/da-go')
  expect(status).toBe(410)
  expect(notice).toContain('Lý do: Sai sự thật.')
  for (const address of ['/gon/x', '/gon/xe/x', '/gon/xe/trang/2', '/gon/tin/x', '/gon/xe/a/b/c']) {
    const [missing, , text] = await ask(address)
    expect([address, missing]).toEqual([address, 404])
    expect(text).toContain(messages.notFound.title)
    expect(text).not.toContain('<script')
  }
  const [missing, , text] = await ask('/khong-co', { 'Save-Data': 'on' })
  expect(missing).toBe(404)
  expect(text).not.toContain('<script')
})

test('keeps nothing on disk for what is not there', async ({ request }) => {
  for (let index = 0; index < 20; index++) {
    await request.get(`${site.url}/gon/xe/khong-co-${index}`)
    await request.get(`${site.url}/gon/khong-co-${index}`)
  }
  const kept = readdirSync(path.join(site.dir, '.next/server'), {
    recursive: true,
    encoding: 'utf8',
  })
  expect(kept.filter((file) => file.includes('khong-co-'))).toEqual([])
})

test('is led to with Save-Data, and left for good by its link', async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    extraHTTPHeaders: { 'Save-Data': 'on' },
  })
  const page = await context.newPage()
  await page.goto(site.url + words600)
  await expect(page).toHaveURL(`${site.url}/gon${words600}`)
  await page.getByRole('link', { name: messages.lite.toFull }).click()
  await expect(page).toHaveURL(site.url + words600)
  await page.goto(`${site.url}/xe`)
  await expect(page).toHaveURL(`${site.url}/xe`)
  await context.close()
})

test('is chosen by the link of every page and remembered, a search included', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${site.url}/tim-kiem?q=doi+ten`)
  await page.getByRole('link', { name: messages.lite.toLite, exact: true }).click()
  await expect(page).toHaveURL(`${site.url}/gon/tim-kiem?q=doi+ten`)
  await page.getByRole('main').getByRole('link', { name: 'Đã đổi tên' }).click()
  await expect(page).toHaveURL(`${site.url}/gon/doi-song/da-doi-ten`)
  await page.goto(site.url)
  await expect(page).toHaveURL(`${site.url}/gon`)
  await context.close()
})

test('is not led to by what only some readers ask for', async ({ request }) => {
  const plain = await request.get(`${site.url}/xe`)
  expect(plain.headers().vary).toContain('Save-Data')
  expect(plain.headers()['cache-control']).toContain('s-maxage')
  const chosen = await request.get(`${site.url}/xe`, {
    headers: { 'Save-Data': 'on', Cookie: 'ban=day' },
  })
  expect(chosen.status()).toBe(200)
  expect(chosen.headers()['cache-control']).toBe('private, no-cache')
})

test('corrections are on their page and lead to their story', async ({ page }) => {
  await page.goto(`${site.url}/dinh-chinh`)
  await expect(page.getByText('Đò cập bến hôm 2, không phải 3.')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Đã đổi tên' }).click()
  await expect(page).toHaveURL(`${site.url}/doi-song/da-doi-ten#dinh-chinh`)
})
