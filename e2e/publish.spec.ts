import { execFileSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type APIRequestContext, expect, request as newRequest, test } from '@playwright/test'
import { article, makeContent, type TestContent } from './support/content'
import { type Site, startSite } from './support/site'

const SECRET = 'mot-bi-mat-chi-de-thu'
const HOUR_AGO = Date.now() - 3_600_000

let content: TestContent
let site: Site
let reader: APIRequestContext

test.beforeAll(async () => {
  content = makeContent()
  content.write('articles/nen.mdx', article('Bài nền', HOUR_AGO), 'Thân bài nền.')
  site = await startSite({ contentDir: content.dir, env: { PUBLISH_SECRET: SECRET } })
  reader = await newRequest.newContext({ baseURL: site.url, maxRedirects: 0 })
})

test.afterAll(async () => {
  await reader.dispose()
  await site.dispose()
  content.dispose()
})

const statusOf = async (address: string) => (await reader.get(address)).status()
const textOf = async (address: string) => (await reader.get(address)).text()
const fileOf = (file: string) => path.join(content.dir, file)

async function comes(address: string, words: string): Promise<void> {
  await expect.poll(() => textOf(address), { intervals: [50] }).toContain(words)
}

async function becomes(address: string, status: number): Promise<void> {
  await expect.poll(() => statusOf(address), { intervals: [50] }).toBe(status)
}

test('a saved article is live everywhere, without a rebuild or restart', async () => {
  for (const address of ['/', '/doi-song', '/tin-moi-nhat', '/doi-song/nen'])
    await reader.get(address)
  expect(await statusOf('/doi-song/moi')).toBe(404)
  content.write('articles/moi.mdx', article('Bài vừa lưu', HOUR_AGO + 1000), 'Lời đầu.')
  await comes('/doi-song/moi', 'Lời đầu.')
  for (const address of ['/', '/doi-song', '/tin-moi-nhat', '/doi-song/nen']) {
    await comes(address, 'Bài vừa lưu')
  }
  content.write('articles/moi.mdx', article('Bài vừa lưu', HOUR_AGO + 1000), 'Lời sửa.')
  await comes('/doi-song/moi', 'Lời sửa.')
})

test('a broken save leaves the page as it was, is reported, and is live once fixed', async () => {
  content.write('articles/moi.mdx', article('Bài vừa lưu', HOUR_AGO + 1000), 'Lời sửa.')
  await comes('/doi-song/moi', 'Lời sửa.')
  // Labels move with the minute.
  const storyOf = async () => /<h1.*?<\/article>/s.exec(await textOf('/doi-song/moi'))?.[0]
  const before = await storyOf()
  expect(before).toBeDefined()
  content.writeRaw('articles/moi.mdx', '---\ntitle: "Hỏng\n---\n')
  await expect.poll(() => site.output()).toContain('articles/moi.mdx:2:')
  expect(await storyOf()).toBe(before)
  content.write('articles/moi.mdx', article('Bài vừa lưu', HOUR_AGO + 1000), 'Đã chữa.')
  await comes('/doi-song/moi', 'Đã chữa.')
})

test('a half-written file is not published half', async () => {
  const whole = `---\ntitle: "Viết dở"\ndescription: "Sapo."\nsection: doi-song\npublishedAt: ${new Date(HOUR_AGO).toISOString()}\n---\n\nĐoạn một.\n\nĐoạn hai.\n`
  const cut = whole.indexOf(' một')
  writeFileSync(fileOf('articles/viet-do.mdx'), whole.slice(0, cut))
  expect(await statusOf('/doi-song/viet-do')).toBe(404)
  appendFileSync(fileOf('articles/viet-do.mdx'), whole.slice(cut))
  // How long a writer may pause is the matter of `quiet-files.test.ts`.
  await expect
    .poll(
      async () => {
        const answer = await reader.get('/doi-song/viet-do')
        if (answer.status() === 200) expect(await answer.text()).toContain('Đoạn hai.')
        return answer.status()
      },
      { intervals: [20] },
    )
    .toBe(200)
})

test('a burst of 200 files, a folder moved in, and a folder moved out', async () => {
  const outside = path.join(content.dir, '..', `${path.basename(content.dir)}-ngoai`)
  mkdirSync(outside)
  for (let index = 0; index < 200; index++) {
    content.write(
      `articles/loat/loat-${index}.mdx`,
      article(`Loạt ${index}`, HOUR_AGO - index * 1000, { section: 'xe' }),
    )
  }
  await becomes('/xe/loat-199', 200)
  await comes('/xe/trang/10', 'Loạt 199')
  renameSync(fileOf('articles/loat'), path.join(outside, 'loat'))
  await becomes('/xe/loat-0', 404)
  renameSync(path.join(outside, 'loat'), fileOf('articles/loat-lai'))
  await becomes('/xe/loat-0', 200)
  rmSync(fileOf('articles/loat-lai'), { recursive: true })
  await becomes('/xe/loat-199', 404)
  rmSync(outside, { recursive: true })
})

test('a story lives: draft, correction, new address, withdrawal, deletion', async () => {
  const at = HOUR_AGO + 2000
  content.write('articles/doi.mdx', article('Một đời bài', at, { draft: true }), 'Chữ.')
  content.write('articles/moc.mdx', article('Mốc', at), 'Chữ.')
  await becomes('/doi-song/moc', 200)
  expect(await statusOf('/doi-song/doi')).toBe(404)
  expect(await textOf('/tin-moi-nhat')).not.toContain('Một đời bài')

  const corrections = [{ at: new Date(at).toISOString(), text: 'Sửa “</script>” thành ba.' }]
  content.write('articles/doi.mdx', article('Một đời bài', at, { corrections }), 'Chữ.')
  await comes('/doi-song/doi', '"@type":"CorrectionComment"')
  const html = await textOf('/doi-song/doi')
  expect(html).toContain('"@type":"CorrectionComment"')
  expect(html).toContain('Sửa “\\u003c/script>” thành ba.')

  renameSync(fileOf('articles/doi.mdx'), fileOf('articles/doi-moi.mdx'))
  await expect.poll(() => site.output()).toContain('doi-dia-chi')
  expect(await statusOf('/doi-song/doi')).toBe(200)
  const moved = { corrections, previousSlugs: ['doi'], section: 'xe' }
  content.write('articles/doi-moi.mdx', article('Một đời bài', at, moved), 'Chữ.')
  await becomes('/doi-song/doi', 308)
  expect((await reader.get('/doi-song/doi')).headers().location).toBe('/xe/doi-moi')
  expect((await reader.get('/doi-song/doi-moi')).headers().location).toBe('/xe/doi-moi')

  await comes('/tin-moi-nhat', 'Một đời bài')
  content.write(
    'articles/doi-moi.mdx',
    article('Một đời bài', at, { ...moved, unpublished: 'Trùng bài khác.' }),
  )
  await becomes('/xe/doi-moi', 410)
  await comes('/xe/doi-moi', 'Trùng bài khác.')
  await expect.poll(() => textOf('/tin-moi-nhat'), { intervals: [50] }).not.toContain('Một đời bài')

  rmSync(fileOf('articles/doi-moi.mdx'))
  await becomes('/xe/doi-moi', 404)
  expect(await statusOf('/doi-song/doi')).toBe(404)
})

test('the webhook publishes for who holds the secret, once, and for nobody else', async () => {
  const post = (headers: Record<string, string>, data = '{}') =>
    reader.post('/api/publish', {
      headers: { 'Content-Type': 'application/json', ...headers },
      data,
    })
  const sign = (text: string) => `sha256=${createHmac('sha256', SECRET).update(text).digest('hex')}`
  const own = (seconds: number, data = '{}') => ({
    'X-Publish-Timestamp': String(seconds),
    'X-Publish-Signature': sign(`${seconds}.${data}`),
  })
  const now = Math.floor(Date.now() / 1000)
  const accepted = await post(own(now))
  expect(accepted.status()).toBe(200)
  expect(await accepted.json()).toMatchObject({ published: [], removed: [], refused: [] })
  expect((await post(own(now))).status()).toBe(409)
  expect((await post(own(now - 301))).status()).toBe(401)
  expect((await post({})).status()).toBe(401)
  expect((await post({ ...own(now), 'X-Publish-Signature': sign('khác') })).status()).toBe(401)
  expect((await post({ 'X-Hub-Signature-256': sign('{"ref":"a"}') }, '{"ref":"a"}')).status()).toBe(
    200,
  )
  expect((await post({ 'X-Hub-Signature-256': sign('{"ref":"a"}') }, '{"ref":"a"}')).status()).toBe(
    409,
  )
  expect((await post(own(now), 'x'.repeat(25 * 2 ** 20 + 1))).status()).toBe(413)
  expect(await statusOf('/api/publish')).toBe(405)
})

test('the webhook pulls the branch first, and answers with what that brought', async () => {
  const editor = makeContent()
  const git = (dir: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: dir,
    })
  editor.write('articles/dau.mdx', article('Bài đầu', HOUR_AGO))
  git(editor.dir, 'init', '-q', '-b', 'main')
  git(editor.dir, 'add', '.')
  git(editor.dir, 'commit', '-q', '-m', 'a')
  const clone = `${editor.dir}-ban-sao`
  git(editor.dir, 'clone', '-q', editor.dir, clone)
  const env = { PUBLISH_SECRET: SECRET, PUBLISH_BRANCH: 'main' }
  const other = await startSite({ contentDir: clone, env })
  editor.write('articles/tu-git.mdx', article('Bài từ Git', HOUR_AGO))
  editor.writeRaw('articles/sai.mdx', '---\ntitle: "Sai\n---\n')
  git(editor.dir, 'add', '.')
  git(editor.dir, 'commit', '-q', '-m', 'b')
  const body = '{"ref":"refs/heads/main"}'
  const signature = createHmac('sha256', SECRET).update(body).digest('hex')
  const answer = await reader.post(`${other.url}/api/publish`, {
    headers: { 'Content-Type': 'application/json', 'X-Hub-Signature-256': `sha256=${signature}` },
    data: body,
  })
  expect(await answer.json()).toMatchObject({
    published: ['articles/tu-git.mdx'],
    refused: expect.arrayContaining([
      expect.objectContaining({ file: 'articles/sai.mdx', line: 2, code: 'thieu-ngoac-kep' }),
    ]),
  })
  expect((await reader.get(`${other.url}/doi-song/tu-git`)).status()).toBe(200)
  await other.dispose()
  rmSync(clone, { recursive: true })
  editor.dispose()
})

test('without a secret there is no webhook', async ({ request }) => {
  expect((await request.post('/api/publish', { data: '{}' })).status()).toBe(404)
})

test('killed in the middle, it starts again with everything that was saved', async () => {
  for (let index = 0; index < 100; index++) {
    content.write(
      `articles/sau/sau-${index}.mdx`,
      article(`Sau ${index}`, HOUR_AGO, { section: 'du-lich' }),
    )
  }
  site.process.kill('SIGKILL')
  content.write('articles/khi-tat.mdx', article('Viết khi tắt', HOUR_AGO + 3000), 'Chữ.')
  content.writeRaw('articles/do-dang.mdx', '---\ntitle: "Dở dang')
  await site.restart()
  await becomes('/doi-song/khi-tat', 200)
  await becomes('/du-lich/sau-99', 200)
  expect(await statusOf('/doi-song/do-dang')).toBe(404)
  expect(site.output()).toMatch(/articles\/do-dang\.mdx:\d+:/)
})
