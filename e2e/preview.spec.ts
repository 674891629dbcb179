import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type APIRequestContext, expect, request as newRequest, test } from '@playwright/test'
import { makePass } from '@/lib/publish/preview/preview-pass'
import { formatDateTime } from '@/lib/shared/time'
import { article, makeContent, type TestContent } from './support/content'
import { messages } from './support/messages'
import { lastingPart } from './support/pages'
import { type Site, startSite } from './support/site'

const SECRET = 'mot-bi-mat-chi-de-thu'
const HOUR_MS = 3_600_000
const TOMORROW = Date.now() + 24 * HOUR_MS

const DRAFT = '/doi-song/bai-nhap'
const SCHEDULED = '/doi-song/bai-hen-gio'
const BRIEF = '/tin/tin-nhap'
const DRAFT_FRONT = 'fronts/trang-nhat.draft.yaml'

let content: TestContent
let site: Site
let reader: APIRequestContext

test.beforeAll(async () => {
  content = makeContent()
  const early = Date.now() - HOUR_MS
  content.write('articles/nen.mdx', article('Bài nền', early), 'Thân bài nền.')
  writeDraft()
  content.write('articles/bai-hen-gio.mdx', article('Bài hẹn giờ mật', TOMORROW), 'Lời hẹn.')
  content.write('headlines/moi-nhat/tin-nhap.mdx', {
    title: 'Tin nháp mật',
    section: 'xe',
    publishedAt: new Date(early).toISOString(),
    draft: true,
  })
  content.writeRaw(DRAFT_FRONT, 'lead:\n  slug: nen\n  title: Bài nền dẫn đầu\n')
  site = await startSite({ contentDir: content.dir, env: { PREVIEW_SECRET: SECRET } })
  reader = await newRequest.newContext({ baseURL: site.url, maxRedirects: 0 })
})

test.afterAll(async () => {
  await reader.dispose()
  await site.dispose()
  content.dispose()
})

function writeDraft(): void {
  const draft = article('Bài nháp mật', Date.now() - HOUR_MS, { draft: true })
  content.write('articles/bai-nhap.mdx', draft, 'Lời mật.')
}

const linkTo = (address: string, until = Date.now() + HOUR_MS, secret = SECRET) =>
  `${address}?xem-truoc=${makePass(secret, address, until)}`

const cookieOf = (address: string, until = Date.now() + HOUR_MS, secret = SECRET) =>
  `xem-truoc=${makePass(secret, address, until)}`

const get = (address: string, Cookie?: string) =>
  reader.get(address, { headers: Cookie ? { Cookie } : {} })

/** Runs `npm run preview` on the site's own copy of the project. */
const preview = (...args: string[]) =>
  execFileSync(process.execPath, ['scripts/run.mjs', 'preview', ...args], {
    cwd: site.dir,
    env: { ...process.env, CONTENT_DIR: content.dir, PREVIEW_SECRET: SECRET, SITE_URL: site.url },
    encoding: 'utf8',
  })

test('the printed link shows a draft, once, with what it is and the way out', async ({ page }) => {
  expect((await get(DRAFT)).status()).toBe(404)
  const [link = ''] = preview(path.join(content.dir, 'articles/bai-nhap.mdx')).split('\n')
  const response = await page.goto(link)
  expect(page.url()).toBe(site.url + DRAFT)
  expect(response?.headers()['cache-control']).toContain('no-store')
  expect(response?.headers()['x-robots-tag']).toContain('noindex')
  const banner = page.getByRole('complementary', { name: messages.preview.title })
  await expect(banner).toContainText(messages.preview.states.draft)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bài nháp mật')
  await expect(page.getByRole('main')).toContainText('Lời mật.')
  expect((await get(DRAFT)).status()).toBe(404)
  await banner.getByRole('button', { name: messages.preview.leave }).click()
  await expect(page).toHaveURL(`${site.url}/`)
  expect((await page.goto(site.url + DRAFT))?.status()).toBe(404)
})

test('a scheduled story and a brief are shown as what they are', async ({ page }) => {
  await page.goto(site.url + linkTo(SCHEDULED))
  const banner = page.getByRole('complementary', { name: messages.preview.title })
  await expect(banner).toContainText(`Hẹn đăng lúc ${formatDateTime(TOMORROW)}`)
  await page.goto(site.url + linkTo(BRIEF))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tin nháp mật')
  await expect(banner).toContainText(messages.preview.states.draft)
  expect((await get(SCHEDULED)).status()).toBe(404)
  expect((await get(BRIEF)).status()).toBe(404)
})

test('lists, search and suggestions of whoever previews are everybody’s', async ({ page }) => {
  await page.goto(site.url + linkTo(DRAFT))
  for (const address of ['/', '/doi-song', '/tin-moi-nhat', '/tim-kiem?q=mat', '/doi-song/nen']) {
    const answer = await page.request.get(site.url + address)
    expect(await answer.text(), address).not.toMatch(/nháp mật|hẹn giờ mật/)
  }
  const suggested = await page.request.get(`${site.url}/api/goi-y?q=bai`)
  expect(await suggested.text()).not.toContain('mật')
})

test('forged, tampered, foreign and borrowed passes change nothing', async () => {
  const foreign = 'bi-mat-cua-mot-bao-khac'
  const valid = makePass(SECRET, DRAFT, Date.now() + HOUR_MS)
  const [until = '', signature = ''] = valid.split('.')
  const links = [
    `${DRAFT}?xem-truoc=`,
    `${DRAFT}?xem-truoc=x.y`,
    `${DRAFT}?xem-truoc=${Number(until) + 1}.${signature}`,
    linkTo(DRAFT, undefined, foreign),
    `${SCHEDULED}?xem-truoc=${valid}`,
    `${BRIEF}?xem-truoc=${valid}`,
    `${site.url}/${DRAFT}?xem-truoc=${valid}`,
  ]
  for (const link of links) {
    const answer = await get(link)
    expect(answer.status(), link).toBe(404)
    expect(answer.headers()['set-cookie'], link).toBeUndefined()
  }
  const cookies = [
    cookieOf(SCHEDULED),
    cookieOf(DRAFT, undefined, foreign),
    cookieOf(DRAFT, Date.now() - 1000),
    `xem-truoc=${until}.${signature.slice(1)}`,
    `__prerender_bypass=${draftModeWord()}`,
  ]
  for (const cookie of cookies) expect((await get(DRAFT, cookie)).status(), cookie).toBe(404)
  expect((await get(DRAFT, cookieOf(DRAFT))).status()).toBe(200)
})

/** Next.js's own word for draft mode: who learned it must not get in with it. */
function draftModeWord(): string {
  const manifest = readFileSync(path.join(site.dir, '.next/prerender-manifest.json'), 'utf8')
  return (JSON.parse(manifest) as { preview: { previewModeId: string } }).preview.previewModeId
}

test('an expired link says so; a link leads nowhere but to its story', async () => {
  const expired = await get(linkTo(DRAFT, Date.now() - 1000))
  expect(expired.status()).toBe(403)
  expect(await expired.text()).toContain('đã hết hạn')
  const valid = await get(linkTo(DRAFT))
  expect(valid.status()).toBe(303)
  expect(valid.headers().location).toBe(DRAFT)
  expect(valid.headers()['cache-control']).toBe('no-store')
  const cookies = valid.headers()['set-cookie']?.split('\n') ?? []
  const common = /=[\w.-]+; Path=([^;]+); Max-Age=3[56]\d\d; HttpOnly; SameSite=Lax$/
  expect(cookies.map((cookie) => cookie.replace(common, ' $1'))).toEqual([
    'xem-truoc /doi-song/bai-nhap',
    'xem-truoc-tep.doi-song.bai-nhap /images/',
    'xem-truoc-tep.doi-song.bai-nhap /anh/',
  ])
})

test('a public page stays what it was while and after somebody previews it', async () => {
  const before = lastingPart(await (await get('/doi-song/nen')).text())
  const previewed = await (await get('/doi-song/nen', cookieOf('/doi-song/nen'))).text()
  expect(previewed).toContain(messages.preview.states.public)
  const after = await get('/doi-song/nen')
  expect(lastingPart(await after.text())).toBe(before)
  const kept = readdirSync(path.join(site.dir, '.next/server'), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile() && /\.(html|rsc|body)$/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.filter((text) => /nháp mật|hẹn giờ mật/.test(text))).toEqual([])
})

test('a draft of the front page is seen by its link alone, and left', async ({ page }) => {
  expect(await (await get('/')).text()).not.toContain('Bài nền dẫn đầu')
  const [link = ''] = preview(path.join(content.dir, DRAFT_FRONT)).split('\n')
  await page.goto(link)
  const lead = page.getByRole('main').getByRole('heading', { level: 2 }).first()
  await expect(lead).toHaveText('Bài nền dẫn đầu')
  await page.getByRole('button', { name: messages.preview.leave }).click()
  await expect(page).toHaveURL(`${site.url}/`)
  await expect(lead).toHaveText('Bài nền')
  expect(await (await get('/doi-song', cookieOf('/'))).text()).not.toContain(messages.preview.title)
})

test('what does not compile is reported in the preview, above the last sound version', async ({
  page,
}) => {
  await page.goto(site.url + linkTo(DRAFT))
  content.writeRaw('articles/bai-nhap.mdx', '---\ntitle: "Bài nháp mật"\nsecton: doi-song\n---\n')
  await page.reload()
  const alert = page.getByRole('complementary', { name: messages.preview.title })
  await expect(alert).toContainText('articles/bai-nhap.mdx:3:1 truong-la')
  await expect(alert).toContainText('Có phải section?')
  await expect(page.getByRole('main')).toContainText('Lời mật.')
  const never = '/doi-song/chua-tung'
  content.write('articles/chua-tung.mdx', article('Chưa từng', TOMORROW), 'Một <Figur />.')
  await page.goto(site.url + linkTo(never))
  await expect(alert).toContainText('thanh-phan-la')
  expect(() => preview('articles/bai-nhap.mdx')).toThrow(/Có phải section\?/)
  content.remove('articles/chua-tung.mdx')
  writeDraft()
})

test('without a file the command lists what is not public yet', () => {
  const listed = preview()
  expect(listed).toContain('Bản nháp: Bài nháp mật (articles/bai-nhap.mdx)')
  expect(listed).toContain(`Hẹn đăng lúc ${formatDateTime(TOMORROW)}: Bài hẹn giờ mật`)
  expect(listed).not.toContain('Bài nền')
})

test('a secret of its own is made where none is given, and never printed', async () => {
  await site.stop()
  await site.restart({ PREVIEW_SECRET: '' })
  expect((await get(SCHEDULED, cookieOf(SCHEDULED))).status()).toBe(404)
  const secret = readFileSync(path.join(site.dir, 'data/preview-secret'), 'utf8')
  expect(secret.length).toBeGreaterThan(40)
  expect((await get(SCHEDULED, cookieOf(SCHEDULED, undefined, secret))).status()).toBe(200)
  expect(site.output()).not.toContain(secret)
})
