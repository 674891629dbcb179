import { execFileSync } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { checkArchive, findingsByFile } from '@/lib/check'
import { deskLink, makePass, previewSecret } from '@/lib/publish'
import { ENDPOINTS } from '@/lib/routes'
import { escapeHtml } from '@/lib/shared/text'
import { publish } from '../../lib/publish/publish'
import {
  articleText,
  type ContentFolder,
  enterContentFolder,
} from '../../lib/publish/testing/content-folder'
import { answerDesk } from './answer-desk'

const HOUR_MS = 60 * 60_000
let content: ContentFolder
let server: Server
let site: string

beforeEach(async () => {
  content = enterContentFolder()
  vi.stubEnv('CONTENT_DIR', content.dir)
  vi.stubEnv('PREVIEW_SECRET', 'mot-bi-mat-chi-de-thu-ban-tin')
  const archive = { contentDir: content.dir, cacheFile: `${content.storeFile}.json`, version: '1' }
  const step = answerDesk(
    () => ({ count: 0, problems: [] }),
    async (now) =>
      findingsByFile(
        (await checkArchive({ ...archive, storeFile: content.storeFile }, now)).problems,
      ),
  )
  server = createServer((request, response) =>
    step(request, response as never, () => response.end('khác')),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.close()
  vi.unstubAllEnvs()
  content.dispose()
})

const save = async (name: string, fields: Parameters<typeof articleText>[0]) => {
  content.write(`articles/${name}.mdx`, articleText(fields))
  await publish(content.place, Date.now())
}

const cookie = () => `xem-truoc=${makePass(previewSecret(), '/quan-tri', Date.now() + HOUR_MS)}`

const open = (address: string, headers: Record<string, string> = { cookie: cookie() }) =>
  fetch(site + address, { headers, redirect: 'manual' })

it('lets in who follows a link of its own, and nobody else', async () => {
  await save('a', { title: 'Chợ <b>sớm</b>', draft: 'true' })
  const { path: board } = ENDPOINTS.desk
  const linked = await open(deskLink(previewSecret(), '', Date.now()), {})
  expect([linked.status, linked.headers.get('location')]).toEqual([303, board])
  const given = linked.headers.get('set-cookie') ?? ''
  expect(given).toMatch(/Path=\/quan-tri; .*HttpOnly; SameSite=Lax/)
  const shown = await open(board, { cookie: given.split(';')[0] ?? '' })
  expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(await shown.text()).toContain('Chợ &lt;b&gt;sớm&lt;/b&gt;')

  const secret = previewSecret()
  const passes = [
    '',
    makePass(secret, '/quan-tri', Date.now() - 1_000),
    makePass(secret, board, Date.now() + HOUR_MS),
    makePass(secret, '/doi-song/a', Date.now() + HOUR_MS),
    makePass('mot-bi-mat-cua-bao-khac-han', '/quan-tri', Date.now() + HOUR_MS),
  ]
  for (const pass of passes) {
    const cookie = `xem-truoc=${pass}`
    const refused = await open(board, { cookie })
    expect(refused.status, pass).toBe(403)
    expect(await refused.text()).not.toContain('Chợ')
    expect((await open(`${board}?${cookie}`, {})).status, pass).toBe(403)
    const status = await open(`${ENDPOINTS.storyStatus.path}?tep=articles/a.mdx&${cookie}`, {
      cookie,
    })
    expect(await status.json(), pass).toEqual({ needsPass: true })
  }
  const posted = await fetch(site + board, { method: 'POST', headers: { cookie: cookie() } })
  expect(posted.status).toBe(405)
})

it('says of a story whether readers have it, and what is wrong with it as it lies there', async () => {
  const status = async (slug: string) => {
    const answer = await open(`${ENDPOINTS.storyStatus.path}?tep=articles/${slug}.mdx`)
    const { story } = await answer.json()
    return (
      story && [
        story.status,
        story.findings.filter((one: { isError: boolean }) => one.isError).length,
      ]
    )
  }
  const soon = new Date(Date.now() + HOUR_MS).toISOString()
  await save('moi', { title: 'Bài mới' })
  await save('hen', { title: 'Bài hẹn', publishedAt: soon })
  await save('nhap', { title: 'Bài nháp', draft: 'true' })
  expect(await status('moi')).toEqual(['public', 0])
  expect(await status('hen')).toEqual(['scheduled', 0])
  expect(await status('nhap')).toEqual(['draft', 0])
  await save('cho', { title: 'Bài chờ', approval: 'cho-duyet' })
  expect(await status('cho')).toEqual(['waiting', 0])
  await save('cho', { title: 'Bài chờ', approval: 'da-duyet' })
  expect(await status('cho')).toEqual(['public', 0])
  expect(await status('khong-co')).toBeUndefined()
  for (const none of ['..%2F..%2Fpackage', '%00', 'a'.repeat(400)])
    expect(await status(none)).toBeUndefined()
  content.write('articles/moi.mdx', articleText({ title: 'Bài mới', section: 'khong-co' }))
  content.write('articles/hong.mdx', articleText({ title: 'Bài hỏng', section: 'khong-co' }))
  expect(await status('moi')).toEqual(['outdated', 1])
  expect(await status('hong')).toEqual(['refused', 1])
  // It would come first by its path, yet the other one is there.
  await save('bao/moi', { title: 'Cùng tên' })
  expect(await status('bao/moi')).toEqual(['refused', 1])
  content.write('articles/dan.mdx', articleText({}, 'Xem [bài](/van-hoa/nhap).\n'))
  const answer = await open(`${ENDPOINTS.storyStatus.path}?tep=articles/dan.mdx`)
  expect((await answer.json()).story.findings).toMatchObject([{ line: 8, isError: false }])
})

it('lists what is planned in the order of its minutes, of a section where one is chosen', async () => {
  const at = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString()
  await save('sau', { title: 'Hẹn sau', publishedAt: at(30), section: 'xe' })
  await save('truoc', { title: 'Hẹn trước', publishedAt: at(20) })
  const board = await (await open(ENDPOINTS.desk.path)).text()
  expect(board.indexOf('Hẹn trước')).toBeLessThan(board.indexOf('Hẹn sau'))
  expect(board).toContain('?xem-truoc=')
  const chosen = await (await open(`${ENDPOINTS.desk.path}?muc=xe`)).text()
  expect([chosen.includes('Hẹn sau'), chosen.includes('Hẹn trước')]).toEqual([true, false])
})

it('tells what to see to in the stories of the day, and what waits in branches', async () => {
  await save('a', { title: 'Bài <i>có</i> ảnh', tags: '[Gốm, gốm]', draft: 'true' })
  content.write('articles/b.mdx', articleText({ draft: 'true' }, 'Xem [b]đậm[/b] ở đây.\n'))
  await publish(content.place, Date.now())
  const board = async () => (await open(ENDPOINTS.desk.path)).text()
  expect(await board()).toMatch(/Nên xem lại <span>[\s\S]*articles\/b\.mdx<\/b>, dòng 9/)
  expect(await board()).not.toContain('Chờ gộp')
  const git = (...words: string[]) =>
    execFileSync('git', [
      '-C',
      content.dir,
      '-c',
      'user.name=Lan',
      '-c',
      'user.email=a@b',
      ...words,
    ])
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-q', '-m', 'đầu')
  git('checkout', '-q', '-b', 'cms/bai/moi')
  content.write('articles/moi.mdx', articleText({ title: 'Bài <b>chờ</b> gộp' }))
  git('add', '-A')
  git('commit', '-q', '-m', 'mới')
  git('checkout', '-q', 'main')
  vi.stubEnv('WEB_EDITOR_APPROVAL', 'on')
  expect(await board()).toMatch(/Chờ gộp <span>1<[\s\S]*Bài &lt;b&gt;chờ&lt;\/b&gt; gộp/)
  const waiting = await open(`${ENDPOINTS.storyStatus.path}?tep=articles/moi.mdx`)
  expect((await waiting.json()).story).toMatchObject({
    status: 'merging',
    findings: [{ line: 2 }],
  })
})

it('tells how many others have a story open, also a line of a live event', async () => {
  await save('chung', { title: 'Bài chung' })
  content.write('live/bao/su-kien.mdx', articleText({ title: 'Bão', section: 'thoi-su' }))
  content.write('live/bao/a.mdx', '---\npublishedAt: 2025-08-19T08:00:00+07:00\n---\n\nGió mạnh.\n')
  await publish(content.place, Date.now())
  const ask = async (file: string, reader: string) => {
    const words = new URLSearchParams({ tep: file, ai: reader })
    const { story } = await (await open(`${ENDPOINTS.storyStatus.path}?${words}`)).json()
    return [story.status, story.others]
  }
  expect(await ask('articles/chung.mdx', 'cua-so-thu-nhat')).toEqual(['public', 0])
  expect(await ask('articles/chung.mdx', 'cua-so-thu-hai')).toEqual(['public', 1])
  expect(await ask('articles/chung.mdx', 'cua-so-thu-nhat')).toEqual(['public', 1])
  expect(await ask('live/bao/a.mdx', 'cua-so-thu-nhat')).toEqual(['public', 0])
  expect(await ask('articles/chung.mdx', 'cua-so-thu-hai')).toEqual(['public', 0])
})

it('shows what changed in a story, and hands out its file as it was', async () => {
  const { path: history } = ENDPOINTS.storyHistory
  const shown = async (more = '') => (await open(`${history}?loai=article&ten=a${more}`)).text()
  await save('a', { title: 'Vé <b>rẻ</b> 10 đồng' })
  expect(await shown()).toContain('git init')
  const git = (...words: string[]) =>
    execFileSync('git', [
      '-C',
      content.dir,
      '-c',
      'user.name=Lan',
      '-c',
      'user.email=a@b',
      ...words,
    ])
  git('init', '-q')
  for (const title of ['Vé <b>rẻ</b> 10 đồng', 'Vé <b>rẻ</b> 12 đồng']) {
    await save('a', { title })
    git('add', '-A')
    git('commit', '-q', '-m', title)
  }
  const page = await shown()
  expect(page).toContain('<p>Tiêu đề: Vé &lt;b&gt;rẻ&lt;/b&gt; <del>10</del><ins>12</ins> đồng</p>')
  const [, first = ''] = [...page.matchAll(/phien-ban=([0-9a-f]{40})/g)].map(([, id]) => id)
  const old = first === '' ? /phien-ban=([0-9a-f]{40})/.exec(page)?.[1] : first
  expect(await shown(`&phien-ban=${old}`)).toContain('git restore --source=')
  const file = await open(`${history}?loai=article&ten=a&phien-ban=${old}&tep=1`)
  expect(file.headers.get('content-disposition')).toContain('attachment')
  expect(await file.text()).toContain('10 đồng')
  await save('a', { title: 'Vé 15 đồng' })
  expect(await shown()).toContain('Đang nằm trong thư mục')
  expect(await shown('&phien-ban=--output')).toContain('Đang nằm trong thư mục')
  expect((await open(`${history}?loai=article&ten=..%2Fa`)).status).toBe(404)
})

it('leads to the front at a time, and has the pictures with where each is used', async () => {
  const at = await open(`${ENDPOINTS.frontAt.path}?luc=2030-01-02T06:00`)
  expect([at.status, at.headers.get('location')]).toEqual([
    303,
    expect.stringMatching(/^\/\?xem-truoc=/),
  ])
  const time = Date.parse('2030-01-02T06:00:00+07:00')
  expect(at.headers.get('set-cookie')).toMatch(new RegExp(`^xem-truoc-luc=${time}; Path=/;`))
  content.write('images/lo.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>')
  await save('a', { title: 'Lò', cover: '{ src: /images/lo.svg, alt: Lò }' })
  const library = await (await open(ENDPOINTS.pictureLibrary.path)).text()
  expect(library).toContain('/images/lo.svg')
  expect(library).toContain('articles/a.mdx')
  content.write('images/xưa/thua.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
  const unused = await (await open(`${ENDPOINTS.pictureLibrary.path}?chua-dung=1`)).text()
  expect(unused).toContain('/images/xưa/thua.svg')
  expect(unused).not.toContain('/images/lo.svg')
  const file = (src: string, headers?: Record<string, string>) =>
    open(`${ENDPOINTS.pictureLibrary.path}?tep=${encodeURIComponent(src)}`, headers)
  expect(await (await file('/images/xưa/thua.svg')).text()).toContain('<svg')
  expect((await file('/images/xưa/thua.svg', {})).status).toBe(403)
  for (const src of ['/images/../articles/a.mdx', '/etc/passwd', '/images/khong.svg', '/images/'])
    expect((await file(src)).status, src).toBe(404)
  const words = new URLSearchParams({ viec: 'chu', tu: '"O\'Neil" <b>', thanh: 'Nê-in' })
  const command = await (await open(`${ENDPOINTS.bulk.path}?${words}`)).text()
  const word = '&#x27;&quot;O&#x27;\\&#x27;&#x27;Neil&quot; &lt;b&gt;&#x27;'
  expect(command).toContain(`npm run bulk -- &quot;chu&quot; ${word} &quot;Nê-in&quot; --ghi`)
  for (const { path: address } of [
    ENDPOINTS.bulk,
    ENDPOINTS.frontAt,
    ENDPOINTS.pictureLibrary,
    ENDPOINTS.storyHistory,
  ])
    expect((await open(address, {})).status, address).toBe(403)
})

it('says all that the check says, of each document and on the board, also what others bring about', async () => {
  const words = Array.from({ length: 200 }, (_, at) => `chữ${at * 7}`).join(' ')
  const many = { title: 'Làng gốm', tags: '[Gốm Bát Tràng]' }
  for (const name of ['a', 'b', 'c']) await save(`van-hoa/${name}`, { ...many, section: 'van-hoa' })
  content.write('images/lo.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>')
  const cover = '{ src: /images/lo.svg, alt: Lò }'
  const series = '{ name: Nghề cũ, part: 1 }'
  content.write('articles/a.mdx', articleText({ title: 'Trùng tên' }))
  content.write('articles/ten.mdx', articleText({ tags: '[Gốm Bát Trang]', cover, series }))
  content.write('articles/anh.mdx', articleText({ cover, series, previousSlugs: '[ten]' }))
  content.write('articles/dan.mdx', articleText({}, 'Xem [a](/van-hoa/x) và [b](/chu-de/la).\n'))
  content.write('articles/goc.mdx', articleText({}, `${words}\n`))
  content.write('articles/lap.mdx', articleText({}, `${words}\n`))
  for (const [name, led] of [
    ['tin', 'khong-co'],
    ['tin-2', 'a'],
  ])
    content.write(
      `headlines/noi-bat/${name}.mdx`,
      `---\ntitle: Tin\nsection: xe\narticle: ${led}\nrank: 1\npublishedAt: 2025-08-19T08:00:00+07:00\n---\n`,
    )
  content.write('live/bao/mot.mdx', '---\npublishedAt: 2025-08-19T08:00:00+07:00\n---\n\nGió.\n')
  content.write('people/lan.mdx', '---\nname: Lan\n---\n')
  content.write('people/lan-2.mdx', '---\nname: Lan\n---\n')
  content.write('topics/gom.mdx', '---\nname: Gốm\nparent: khong-co\n---\n')
  content.write('articles/ghi.txt', 'ghi chú')
  content.write('redirects.yaml', '/cu: /khong-co\n')
  await publish(content.place, Date.now())
  const archive = { ...content.place, cacheFile: `${content.storeFile}.json`, version: '1' }
  const { problems } = await checkArchive(archive, Date.now())
  expect([...new Set(problems.map(({ code }) => code))].sort()).toEqual([
    ...[
      'bai-khong-co',
      'bai-lap',
      'chu-de-khong-bai',
      'chuyen-huong-cut',
      'hang-trung',
      'ky-trung',
    ],
    ...[
      'lien-ket-gay',
      'ten-cu-dang-dung',
      'ten-gan-giong',
      'ten-hai-trang',
      'tep-khong-co',
      'tep-la',
    ],
    ...['thieu-nguon-anh', 'trung-ten'],
  ])
  const board = await (await open(ENDPOINTS.desk.path)).text()
  for (const { file, line, code, message, fix } of problems) {
    expect(board, code).toContain(`<b>${file}</b>, dòng ${line}: ${escapeHtml(message)}<br>`)
    if (!file.endsWith('.mdx')) continue
    const answer = await open(`${ENDPOINTS.storyStatus.path}?tep=${file}`)
    const { story } = await answer.json()
    expect(story.findings, code).toContainEqual(expect.objectContaining({ line, message, fix }))
  }
})
