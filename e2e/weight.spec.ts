import { corpusArticle } from '../bench/corpus'
import { article, type TestContent } from './support/content'
import { expect, test } from './support/lent-paper'
import { PAGE_KINDS } from './support/pages'
import type { Site } from './support/site'

const KB = 1000

/** What a first visit may load, in bytes as they travel. Times and addresses of the day make a document some 100 bytes more or less. */
const BUDGET = { document: 7.7 * KB, stylesheet: 8 * KB, script: 5.1 * KB, font: 70 * KB }

const REQUESTS_BEFORE_FONTS = 5

// The worker passes on what the paper sends; what travels is seen without it.
test.use({ serviceWorkers: 'block' })

let content: TestContent
let site: Site

test.beforeAll(async ({ lentPaper }) => {
  ;({ site, content } = lentPaper)
  await lentPaper.fill(() => {
    for (let index = 0; index < 30; index++) {
      const { file, text } = corpusArticle(index, Date.now() - 60_000)
      content.writeRaw(file, text)
    }
  })
})

test('an article of some 600 syllables keeps to its weight, also when it is rendered for the reader', async ({
  page,
}) => {
  const { address } = corpusArticle(3, Date.now())
  for (const visit of ['rendered for it', 'kept']) {
    const loaded: { type: string; bytes: number; url: string }[] = []
    const asked: string[] = []
    page.removeAllListeners('requestfinished')
    page.removeAllListeners('request')
    page.on('request', (request) => asked.push(`${request.resourceType()} ${request.url()}`))
    page.on('requestfinished', async (request) => {
      const { responseBodySize } = await request.sizes()
      loaded.push({ type: request.resourceType(), bytes: responseBodySize, url: request.url() })
    })
    const response = await page.goto(site.url + address)
    // The script and the fonts come when the page has loaded. What is not there keeps to every budget.
    await page.waitForFunction(() => localStorage.getItem('web-fonts') !== null)
    const typesLoaded = () => loaded.map(({ type }) => type)
    if (visit === 'rendered for it')
      await expect
        .poll(typesLoaded)
        .toEqual(expect.arrayContaining(['document', 'script', 'font', 'font']))
    await expect.poll(() => loaded.length, visit).toBe(asked.length)
    expect(response?.headers()['content-encoding'], visit).toBe('br')
    for (const [type, budget] of Object.entries(BUDGET)) {
      const ofType = loaded.filter((request) => request.type === type)
      const bytes = ofType.reduce((sum, request) => sum + request.bytes, 0)
      expect(bytes, `${type}, ${visit}`).toBeLessThanOrEqual(budget)
    }
    const firstFont = asked.findIndex((request) => request.startsWith('font '))
    const beforeFonts = firstFont < 0 ? asked : asked.slice(0, firstFont)
    expect(beforeFonts.length, beforeFonts.join()).toBeLessThanOrEqual(REQUESTS_BEFORE_FONTS)
    await page.context().clearCookies()
  }
})

for (const kind of ['front', 'section', 'article', 'brief', 'latest'] as const) {
  test(`${kind} sends no script but its own`, async ({ request }) => {
    const html = await (await request.get(PAGE_KINDS[kind])).text()
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
    const others = scripts.filter((tag) => !/data-early|ld\+json/.test(tag))
    expect(others).toEqual([])
    expect(html).not.toContain('/_next/static/chunks/app')
    expect(html).toContain("import('/assets/reading.js")
  })
}

test('a page that is new to the server, kept by it, and rendered again comes finished each time', async ({
  request,
}) => {
  content.write('articles/vua-luu.mdx', article('Bài vừa lưu', Date.now() - 60_000), 'Một.')
  const address = `${site.url}/doi-song/vua-luu`
  await expect.poll(async () => (await request.get(address)).status()).toBe(200)
  for (const words of ['Một.', 'Hai.', 'Ba.']) {
    content.write('articles/vua-luu.mdx', article('Bài vừa lưu', Date.now() - 60_000), words)
    await expect
      .poll(
        async () => {
          const html = await (await request.get(address)).text()
          expect(html).not.toContain('self.__next_f')
          return html
        },
        { intervals: [20] },
      )
      .toContain(words)
  }
})

test('the two sides of a cached page agree: its tag still answers 304', async ({ request }) => {
  // Between the two, the page may just get too old.
  await expect(async () => {
    const { etag = '' } = (await request.get('/cong-nghe')).headers()
    expect(etag).not.toBe('')
    const second = await request.get('/cong-nghe', { headers: { 'If-None-Match': etag } })
    expect(second.status()).toBe(304)
  }).toPass()
})
