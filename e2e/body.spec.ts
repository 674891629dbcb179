import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { COMPONENT_NAMES } from '@/lib/body/browser'
import { SAMPLE_BODY, SAMPLE_FILES } from '@/lib/body/testing/sample-body'
import { article } from './support/content'
import { expect, test } from './support/lent-paper'
import type { Site } from './support/site'

const FIXTURES = 'lib/files/media/fixtures'

const BODY = `Câu có **chữ đậm**, [liên kết](https://example.com/a?b=1&c=2) và H<sub>2</sub>O.

## Tiêu đề phụ

<Quote by="Bà Lan, tổ trưởng">

Nước lên tới bậc thềm.

</Quote>

<InfoBox title="Con số">

- 14 lò nung
- Giá < 5 triệu

</InfoBox>

<Video src="/images/phim.webm" title="Lò nung đỏ lửa" poster="/images/lo.svg" captions="/images/phim.vtt" credit="Tòa soạn">

Mời bà con lên xe.

</Video>

![Lò gốm](/images/lo.svg "Mẻ đầu tiên")

| Năm | Số lò |
|---|--:|
| 2025 | 14 |

| Mùa | Ghi chép | Người kể |
|---|---|---|
| 1978 | ${'Đất lấy ở bãi sông, củi chở từ rừng về. '.repeat(4)} | ${'Bà Lan, ông Tư và cả xóm. '.repeat(4)} |

Thêm ở https://example.com/lo-gom

### Cấp ba

Có chú thích[^1].

[^1]: Theo sổ của hợp tác xã.`

let site: Site

test.beforeAll(async ({ lentPaper }) => {
  site = lentPaper.site
  await lentPaper.fill((content) => {
    content.writeRaw(
      'images/lo.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"/>',
    )
    content.writeRaw('images/phim.webm', readFileSync(`${FIXTURES}/film.webm`))
    content.writeRaw('images/phim.vtt', readFileSync(`${FIXTURES}/captions.vtt`))
    content.write('articles/than-bai.mdx', article('Mọi thành phần', Date.now() - 60_000), BODY)
    // The sample leads to it.
    content.write('articles/ten-tep-cua-bai.mdx', article('Bài khác', Date.now() - 60_000), 'Một.')
    for (const [address, bytes] of SAMPLE_FILES) content.writeRaw(address.slice(1), bytes)
    content.write('articles/mau.mdx', article('Mẫu', Date.now() - 60_000), SAMPLE_BODY)
  })
})

test('printed, a number stays whole, and an address that is its own words is printed once', async ({
  page,
}) => {
  await page.goto(`${site.url}/doi-song/than-bai`)
  await page.emulateMedia({ media: 'print' })
  const year = page.getByRole('cell', { name: '1978' })
  expect(await linesOf(year)).toBe(1)
  const printedAfter = (name: string) =>
    page
      .getByRole('link', { name })
      .evaluate((link) => getComputedStyle(link, '::after').getPropertyValue('content'))
  expect(await printedAfter('https://example.com/lo-gom')).toBe('none')
  expect(await printedAfter('liên kết')).toContain('https://example.com/a?b=1&c=2')
})

test('in the lite edition, a heading is smaller than the one above it', async ({ page }) => {
  await page.goto(`${site.url}/gon/doi-song/than-bai`)
  const sizes = await page
    .getByRole('main')
    .locator('h1, h2:has-text("phụ"), h3')
    .evaluateAll((all) => all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)))
  expect(sizes).toHaveLength(3)
  expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => b - a))
})

test('a body shows everything an editor may write', async ({ page }) => {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await page.goto(`${site.url}/doi-song/than-bai`)
  const story = page.getByRole('main').getByRole('article')
  await expect(story.getByRole('link', { name: 'liên kết' })).toHaveAttribute(
    'href',
    'https://example.com/a?b=1&c=2',
  )
  await expect(story.getByRole('heading', { name: 'Tiêu đề phụ', level: 2 })).toBeVisible()
  await expect(story.getByRole('blockquote')).toHaveText('Nước lên tới bậc thềm.')
  await expect(story.getByText('— Bà Lan, tổ trưởng')).toBeVisible()
  const box = story.getByRole('complementary', { name: 'Con số' })
  await expect(box.getByRole('listitem')).toHaveText(['14 lò nung', 'Giá < 5 triệu'])
  await expect(story.locator('video')).toHaveAttribute('src', /^\/images\/phim\.webm\?v=\w{16}$/)
  const picture = story.getByRole('img', { name: 'Lò gốm' })
  await expect(picture).toHaveAttribute('width', '800')
  await expect(story.getByText('Mẻ đầu tiên')).toBeVisible()
  const number = story.getByRole('cell', { name: '14', exact: true })
  await expect(number).toHaveCSS('text-align', /right$/)
  await expect(story.getByRole('columnheader', { name: 'Số lò' })).toHaveCSS('text-align', /right$/)
  await expect(story.getByRole('columnheader', { name: 'Năm' })).toHaveCSS('text-align', 'left')
  await expect(story.getByText('Theo sổ của hợp tác xã.')).toBeVisible()
  expect(said.filter((text) => /Content.Security.Policy/.test(text))).toEqual([])
})

test('a film is not loaded before it is played, is played in parts, and can be sought in', async ({
  page,
}) => {
  const asked: number[] = []
  page.on('response', (answer) => {
    if (/\.(?:webm|vtt)/.test(answer.url())) asked.push(answer.status())
  })
  await page.goto(`${site.url}/doi-song/than-bai`, { waitUntil: 'networkidle' })
  expect(asked).toEqual([])
  const film = page.locator('video')
  await expect(film).toHaveAttribute('width', '128')
  await expect(page.getByText('(2 giây, 17 kB)')).toBeVisible()
  await expect(page.getByText('Mời bà con lên xe.')).toBeHidden()
  const reached = await film.evaluate(async (video: HTMLVideoElement) => {
    video.muted = true
    await video.play()
    video.pause()
    const sought = new Promise((resolve) => video.addEventListener('seeked', resolve))
    video.currentTime = 1.5
    await sought
    return [video.duration.toFixed(1), video.currentTime, video.textTracks[0]?.kind]
  })
  expect(reached).toEqual(['2.0', 1.5, 'captions'])
  expect(new Set(asked)).toEqual(new Set([206]))
  await page.getByText('Lời trong video').click()
  await expect(page.getByText('Mời bà con lên xe.')).toBeVisible()
})

test('printed, or in the lite edition, a film is its name, its place and its words', async ({
  page,
}) => {
  await page.goto(`${site.url}/gon/doi-song/than-bai`)
  const link = page.getByRole('link', { name: 'Xem video, 2 giây, 17 kB' })
  await expect(link).toHaveAttribute('href', /^\/images\/phim\.webm\?v=\w{16}$/)
  await expect(page.getByText('Mời bà con lên xe.')).toBeVisible()
  await page.goto(`${site.url}/doi-song/than-bai`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('video')).toBeHidden()
  await expect(page.getByText(/Video “Lò nung đỏ lửa”, xem tại http.*phim\.webm/)).toBeVisible()
  await expect(page.getByText('Mời bà con lên xe.')).toBeVisible()
})

test('no component reaches a reader as the tag it is written with', async ({ request }) => {
  for (const address of ['/doi-song/mau', '/gon/doi-song/mau', '/doi-song/feed.json']) {
    const text = await (await request.get(site.url + address)).text()
    expect(text).toContain('Mẫu')
    for (const name of COMPONENT_NAMES) expect(text, address).not.toContain(`<${name}`)
  }
})

test('a gallery enlarges without a script, and with one goes on by keys', async ({
  page,
  browser,
}) => {
  const plain = await browser.newPage({ javaScriptEnabled: false })
  await plain.goto(`${site.url}/doi-song/mau`)
  const large = plain.locator('.enlarge > div')
  await expect(large.first()).toBeHidden()
  await plain.getByText('Phóng to').first().click()
  await expect(large.first()).toBeInViewport({ ratio: 1 })
  await plain.getByText('Đóng', { exact: true }).first().click()
  await expect(large.first()).toBeHidden()
  await plain.close()
  await page.goto(`${site.url}/doi-song/mau`)
  await page.getByText('Phóng to').first().click()
  const shown = page.locator('.enlarge > div:visible p')
  await expect(shown).toHaveText(/Cầu lúc năm giờ/)
  await page.keyboard.press('ArrowRight')
  await expect(shown).toHaveText(/Chuyến đầu tiên/)
  await page.keyboard.press('Escape')
  await expect(shown).toHaveCount(0)
})

test('nothing of another site is loaded before a reader asks for it, and then in a frame that is shut in', async ({
  page,
}) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) elsewhere.push(request.url())
  })
  await page.route(/youtube-nocookie/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Phim</h1>' }),
  )
  const answer = await page.goto(`${site.url}/doi-song/mau`, { waitUntil: 'networkidle' })
  expect(answer?.headers()['content-security-policy']).toMatch(
    /; frame-src https:\/\/www\.youtube-nocookie\.com;/,
  )
  expect(elsewhere).toEqual([])
  await page.getByText('Mở nội dung từ YouTube').click()
  await expect(page.frameLocator('iframe').getByRole('heading')).toHaveText('Phim')
  await expect(page.locator('iframe')).toHaveAttribute('sandbox', /^allow-scripts /)
  expect(elsewhere).toEqual([expect.stringContaining('/embed/aqz-KE-bpKQ?')])
})

test('a page has the style and the scripts of what stands in it, and of nothing else', async ({
  request,
}) => {
  const [all, few] = await Promise.all(
    ['mau', 'ten-tep-cua-bai'].map(async (slug) =>
      (await request.get(`${site.url}/doi-song/${slug}`)).text(),
    ),
  )
  const partsOf = (html = '') =>
    [/\.timeline\{/, /\.story-body table/, /gallery-keys/].map((part) => part.test(html))
  expect([partsOf(all), partsOf(few)]).toEqual([
    [true, true, true],
    [false, false, false],
  ])
})

test('a document is taken home, and never shown as a page of the paper', async ({ request }) => {
  const file = await request.get(`${site.url}/images/bang-gio-chay.pdf`)
  expect(file.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment',
  })
})

/** On how many lines an element's text stands. */
function linesOf(element: Locator): Promise<number> {
  return element.evaluate((found) => {
    const range = document.createRange()
    range.selectNodeContents(found)
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
  })
}
