import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { storePath } from '@/lib/config'
import { deskLink, makePass, previewSecret } from '@/lib/publish'
import { ENDPOINTS } from '@/lib/routes'
import { publish } from '../../lib/publish/publish'
import {
  articleText,
  type ContentFolder,
  makeContentFolder,
} from '../../lib/publish/testing/content-folder'
import { answerDesk } from './answer-desk'

const HOUR_MS = 60 * 60_000
const cwd = process.cwd()

let content: ContentFolder
let server: Server
let site: string

// What reads takes the store of the folder it is in.
beforeEach(async () => {
  content = makeContentFolder()
  process.chdir(path.dirname(content.dir))
  vi.stubEnv('CONTENT_DIR', content.dir)
  vi.stubEnv('PREVIEW_SECRET', 'mot-bi-mat-chi-de-thu-ban-tin')
  const step = answerDesk(() => ({ count: 0, problems: [] }))
  server = createServer((request, response) =>
    step(request, response as never, () => response.end('khác')),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.close()
  process.chdir(cwd)
  content.dispose()
})

const save = async (name: string, fields: Parameters<typeof articleText>[0]) => {
  content.write(`articles/${name}.mdx`, articleText(fields))
  await publish({ contentDir: content.dir, storeFile: storePath() }, Date.now())
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
    const status = await open(`${ENDPOINTS.storyStatus.path}?loai=article&ten=a&${cookie}`, {
      cookie,
    })
    expect(await status.json(), pass).toEqual({ needsPass: true })
  }
  const posted = await fetch(site + board, { method: 'POST', headers: { cookie: cookie() } })
  expect(posted.status).toBe(405)
})

it('says of a story whether readers have it, and what is wrong with it as it lies there', async () => {
  const status = async (slug: string) => {
    const answer = await open(`${ENDPOINTS.storyStatus.path}?loai=article&ten=${slug}`)
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
  expect(await status('..%2F..%2Fpackage')).toBeUndefined()
  content.write('articles/moi.mdx', articleText({ title: 'Bài mới', section: 'khong-co' }))
  content.write('articles/hong.mdx', articleText({ title: 'Bài hỏng', section: 'khong-co' }))
  expect(await status('moi')).toEqual(['outdated', 1])
  expect(await status('hong')).toEqual(['refused', 1])
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
