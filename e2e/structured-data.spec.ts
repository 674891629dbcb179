import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext, APIResponse, Page } from '@playwright/test'
import { imageSize } from 'image-size'
import { sectionName } from '@/lib/config'
import { HARD_TITLE, writeHardContent } from './support/hard-content'
import { expect, test } from './support/lent-paper'
import type { Site } from './support/site'

const BASE = 'http://localhost:3000'
let site: Site

test.beforeAll(async ({ lentPaper }) => {
  site = lentPaper.site
  await lentPaper.fill(writeHardContent)
})

type Thing = Record<string, unknown> & { '@type': string }

async function thingsOf(page: Page): Promise<Record<string, Thing>> {
  const text = await page.locator('script[type="application/ld+json"]').textContent()
  const things = JSON.parse(text ?? '') as Thing[]
  return Object.fromEntries(things.map((thing) => [thing['@type'], thing]))
}

const meta = (page: Page, name: string) =>
  page.locator(`meta[property="${name}"], meta[name="${name}"]`)

test('an article states itself in schema.org’s terms, whatever its headline', async ({ page }) => {
  let alerts = 0
  page.on('dialog', async (dialog) => {
    alerts += 1
    await dialog.dismiss()
  })
  await page.goto(`${site.url}/doi-song/kho`)
  const { NewsArticle, BreadcrumbList } = await thingsOf(page)
  expect(alerts).toBe(0)
  await expect(page).toHaveTitle(`${HARD_TITLE} – Trang Nhất`)
  expect(NewsArticle).toMatchObject({
    '@context': 'https://schema.org',
    headline: HARD_TITLE,
    mainEntityOfPage: `${BASE}/doi-song/kho`,
    author: { '@type': 'Person', name: 'Lê "Bình" An', url: `${BASE}/tac-gia/le-binh-an` },
    publisher: { '@type': 'NewsMediaOrganization', name: 'Trang Nhất' },
    articleSection: sectionName('doi-song'),
    inLanguage: 'vi',
    isBasedOn: 'https://bao.example/bai?a=1&b=2',
    correction: [{ '@type': 'CorrectionComment', text: 'Đúng là </script> 12.' }],
  })
  const { datePublished, dateModified, image } = NewsArticle as Thing
  expect(datePublished).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/)
  expect(Date.parse(String(dateModified))).toBeGreaterThan(Date.parse(String(datePublished)))
  expect(image).toHaveLength(3)
  expect(BreadcrumbList?.itemListElement).toMatchObject([
    { position: 1, item: `${BASE}/` },
    { position: 2, item: `${BASE}/doi-song` },
    { position: 3, name: HARD_TITLE },
  ])
})

test('the front page states how the paper is searched', async ({ page }) => {
  await page.goto(site.url)
  const { WebSite } = await thingsOf(page)
  expect(WebSite?.potentialAction).toMatchObject({
    '@type': 'SearchAction',
    target: { urlTemplate: `${BASE}/tim-kiem?q={search_term_string}` },
  })
})

test('a page has one address, and says how it is to be shown when shared', async ({ page }) => {
  await page.goto(`${site.url}/doi-song/kho?utm=x`)
  const canonical = page.locator('link[rel="canonical"]')
  await expect(canonical).toHaveAttribute('href', `${BASE}/doi-song/kho`)
  await expect(meta(page, 'robots')).toHaveAttribute('content', 'max-image-preview:large')
  await expect(meta(page, 'og:title')).toHaveAttribute('content', HARD_TITLE)
  await expect(meta(page, 'og:type')).toHaveAttribute('content', 'article')
  await expect(meta(page, 'twitter:card')).toHaveAttribute('content', 'summary_large_image')
  await expect(meta(page, 'twitter:title')).toHaveCount(0)
  await expect(meta(page, 'og:image')).toHaveAttribute('content', /\/chung-[0-9a-f]{6}\.png$/)
})

test('every page is shown with its own words when shared, whatever is searched', async ({
  page,
}) => {
  const typed = '$& $1 %s </title>'
  await page.goto(`${site.url}/tim-kiem?q=${encodeURIComponent(typed)}`)
  await expect(page).toHaveTitle(`Tìm “${typed}” – Trang Nhất`)
  await expect(meta(page, 'og:title')).toHaveAttribute('content', `Tìm “${typed}”`)
  await expect(meta(page, 'og:image')).toHaveAttribute('content', /\/chung-[0-9a-f]{6}\.png$/)
  await expect(meta(page, 'robots')).toHaveAttribute('content', 'noindex, follow')
})

test('pictures have their sizes, may be kept for good, and leave nothing on disk', async ({
  page,
  request,
}) => {
  // The web editor has some of its own.
  const before = picturesBelow(site.dir)
  await page.goto(`${site.url}/doi-song/kho`)
  const shared = await meta(page, 'og:image').getAttribute('content')
  const { NewsArticle } = await thingsOf(page)
  const sizes = []
  for (const url of [shared, ...((NewsArticle?.image ?? []) as string[])]) {
    const response = await drawn(request, String(url).replace(BASE, site.url))
    expect(response.headers()['content-type']).toBe('image/png')
    const { width, height } = imageSize(new Uint8Array(await response.body()))
    sizes.push([width, height])
  }
  expect(sizes).toEqual([
    [1200, 630],
    [1200, 675],
    [1200, 900],
    [1200, 1200],
  ])
  const picture = (name: string) => `${site.url}/anh-chia-se/doi-song/${name}`
  const older = await drawn(request, picture('kho/chung-000000.png'))
  expect(older.headers()['cache-control']).toBe('private, max-age=60')
  for (const name of ['khong-co/chung-000000.png', 'da-go/chung-000000.png', 'kho/8x8-000000.png'])
    expect((await request.get(picture(name))).status(), name).toBe(404)
  expect(picturesBelow(site.dir)).toEqual(before)
})

/** A card, once it is drawn: who has waited for long gets the paper's own instead, which nobody keeps. */
async function drawn(request: APIRequestContext, url: string): Promise<APIResponse> {
  for (;;) {
    const response = await request.get(url)
    if (response.headers()['cache-control'] !== 'no-store' || !response.ok()) return response
  }
}

/** Files a picture, or the answer to an address of one, was put into. */
function picturesBelow(dir: string): string[] {
  return ['.next', '.cache', 'public']
    .flatMap((folder) => readdirSync(path.join(dir, folder), { recursive: true, encoding: 'utf8' }))
    .filter((name) => /anh-chia-se|\.png/.test(name))
}
