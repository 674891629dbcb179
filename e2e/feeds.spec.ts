import { XMLValidator } from 'fast-xml-parser'
import Parser from 'rss-parser'
import { article, type TestContent } from './support/content'
import { HARD_TITLE, HIDDEN, writeHardContent } from './support/hard-content'
import { expect, test } from './support/lent-paper'
import { messages } from './support/messages'
import type { Site } from './support/site'

let content: TestContent
let site: Site

test.beforeAll(async ({ lentPaper }) => {
  ;({ site, content } = lentPaper)
  await lentPaper.fill(writeHardContent)
})

const LISTS = ['', '/doi-song', '/chu-de/gom-va-su']

type JsonItem = { title: string; url: string; content_html: string; date_published: string }

for (const list of LISTS) {
  test(`the feeds of “${list}” are sound, whole, and have only what is public`, async ({
    request,
  }) => {
    for (const [file, type] of [
      ['rss.xml', 'application/xml'],
      ['atom.xml', 'application/xml'],
    ] as const) {
      const response = await request.get(`${site.url}${list}/${file}`)
      expect(response.headers()['content-type']).toBe(`${type}; charset=utf-8`)
      const xml = await response.text()
      expect(XMLValidator.validate(xml)).toBe(true)
      for (const word of HIDDEN) expect(xml).not.toContain(word)
      const feed = await new Parser().parseString(xml)
      const [item] = feed.items
      expect(item?.title?.trim()).toBe(HARD_TITLE)
      expect(item?.link).toBe('http://localhost:3000/doi-song/kho')
      const html = item?.['content:encoded'] ?? item?.content ?? ''
      expect(html).toContain('Chữ <strong>đậm</strong> &#x26; ]]>')
      expect(html).toContain('<aside><h4>Số liệu</h4>')
      expect(html).toContain('<p>— Người kể</p>')
      expect(html).toContain('href="http://localhost:3000/doi-song/thuong"')
      expect(html).toContain('href="http://localhost:3000/doi-song/kho#user-content-fn-1"')
    }
    const json = (await (await request.get(`${site.url}${list}/feed.json`)).json()) as {
      version: string
      items: JsonItem[]
    }
    expect(json.version).toBe('https://jsonfeed.org/version/1.1')
    expect(json.items[0]?.title).toBe(HARD_TITLE)
    expect(Date.parse(json.items[0]?.date_published ?? '')).toBeLessThan(Date.now())
    for (const word of HIDDEN) expect(JSON.stringify(json)).not.toContain(word)
  })
}

test('a feed that is known is answered 304, and a publication changes it at once', async ({
  request,
}) => {
  const address = `${site.url}/rss.xml`
  const {
    etag = '',
    'last-modified': changed,
    'cache-control': caching,
    'access-control-allow-origin': shared,
  } = (await request.get(address)).headers()
  expect(Date.parse(changed ?? '')).toBeLessThanOrEqual(Date.now())
  // A reader asks each time, also through the edge, and a web page may.
  expect(caching).toMatch(/\bmax-age=0\b/)
  expect(shared).toBe('*')
  const known = { 'If-None-Match': etag }
  for (const named of [etag, etag.replace('W/', ''), `"a, b", ${etag}`, '*']) {
    const again = await request.get(address, { headers: { 'If-None-Match': named } })
    expect(again.status(), named).toBe(304)
    expect(again.headers().vary).toContain('Accept-Encoding')
  }
  const feed = async () => (await request.get(address, { headers: known })).text()
  content.write('articles/moi.mdx', article('Bài vừa đăng', Date.now() - 60_000), 'Mới.')
  await expect.poll(feed, { intervals: [50] }).toContain('Bài vừa đăng')
  content.remove('articles/moi.mdx')
  await expect.poll(feed, { intervals: [50] }).not.toContain('Bài vừa đăng')
})

test('a feed that is opened in a browser says what it is for', async ({ page }) => {
  const refused: string[] = []
  page.on('console', (message) => refused.push(message.text()))
  await page.goto(`${site.url}/rss.xml`)
  const words = () =>
    page.evaluate(() => getComputedStyle(document.documentElement, '::before').content)
  await expect.poll(words).toContain(messages.feeds.opened.slice(0, 40))
  expect(refused).toEqual([])
})

test('feeds travel compressed, and name no other host than the paper’s own', async ({
  request,
}) => {
  const response = await request.get(`${site.url}/rss.xml`, {
    headers: { 'Accept-Encoding': 'br', Host: 'evil.example' },
  })
  expect(response.headers()['content-encoding']).toBe('br')
  expect(await response.text()).not.toContain('evil')
})

for (const address of ['/khong-co/rss.xml', '/chu-de/khong-co/rss.xml', '/doi-song/rss.xml/x']) {
  test(`there is no feed at ${address}`, async ({ request }) => {
    expect((await request.get(site.url + address)).status()).toBe(404)
  })
}

test('every page leads to the feeds, and the page of feeds to all of them', async ({
  page,
  request,
}) => {
  for (const address of ['/', '/doi-song', '/doi-song/kho', '/tin-moi-nhat', '/tim-kiem', '/x']) {
    await page.goto(site.url + address)
    for (const file of ['rss.xml', 'atom.xml', 'feed.json'])
      await expect(page.locator(`head link[rel="alternate"][href="/${file}"]`)).toHaveAttribute(
        'title',
        'Trang Nhất',
      )
  }
  await page.goto(`${site.url}/chu-de/gom-va-su`)
  for (const file of ['rss.xml', 'atom.xml', 'feed.json'])
    await expect(
      page.locator(`head link[rel="alternate"][href$="/chu-de/gom-va-su/${file}"]`),
    ).toHaveAttribute('title', 'Gốm & sứ – Trang Nhất')
  await page.getByRole('contentinfo').getByRole('link', { name: messages.feeds.title }).click()
  const links = page.getByRole('main').getByRole('link', { name: /^(RSS|Atom|JSON Feed) – / })
  await expect(links).toHaveCount(45)
  for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))))
    expect((await request.get(site.url + href)).status(), `${href}`).toBe(200)
})
