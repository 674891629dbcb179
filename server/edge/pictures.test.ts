import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findProgram } from '../../scripts/setup/system-program'
import { filePassName } from '../preview/file-passes'
import { edgeConfiguration } from './configuration'
import { type Nginx, runNginx } from './run-nginx'
import { readEdgeSettings } from './settings'

const ID = '0123456789abcdef'

let dir: string
let site: Server
let nginx: Nginx
let edge: string
const asked: string[] = []
const cookies: unknown[] = []

/** A port nobody has just now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'bien-anh-'))
  site = createServer((request, response) => {
    asked.push(`${request.url}`)
    cookies.push(request.headers.cookie)
    response.writeHead(200, { 'Cache-Control': 'public, max-age=31536000, immutable' }).end('site')
  }).listen(0, '127.0.0.1')
  await new Promise((listening) => site.once('listening', listening))
  const port = await freePort()
  edge = `http://127.0.0.1:${port}`
  const settings = readEdgeSettings(
    {
      EDGE_DIR: dir,
      EDGE_LISTEN: `127.0.0.1:${port}`,
      EDGE_UPSTREAMS: `127.0.0.1:${(site.address() as AddressInfo).port}`,
      PICTURES_DIR: path.join(dir, 'pictures'),
      CDN_SECONDS: '60',
    },
    userInfo().username,
  )
  for (const folder of [`pictures/public/anh/${ID}`, 'pictures/private/anh', 'cache', 'temp'])
    mkdirSync(path.join(dir, folder), { recursive: true })
  writeFileSync(path.join(dir, `pictures/public/anh/${ID}/full-320.avif`), 'disk')
  const template = readFileSync('server/edge/nginx.conf', 'utf8')
  const isRoot = process.getuid?.() === 0
  writeFileSync(path.join(dir, 'nginx.conf'), edgeConfiguration(template, settings, isRoot, 'k'))
  nginx = await runNginx(findProgram('nginx') ?? 'nginx', dir)
})
afterAll(async () => {
  await nginx.stop()
  site.close()
  rmSync(dir, { recursive: true, force: true })
})

it('serves renditions from disk, for good, without asking the site', async () => {
  asked.length = 0
  const answer = await fetch(`${edge}/anh/${ID}/full-320.avif`)
  expect(await answer.text()).toBe('disk')
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'image/avif',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    'cache-tag': `all,picture-${ID}`,
    'surrogate-key': `all picture-${ID}`,
  })
  expect(asked).toEqual([])
})

it('asks the site for what is not there, each time: it alone knows who may see it', async () => {
  asked.length = 0
  const address = `/anh/${ID}/full-640.avif`
  for (let time = 0; time < 2; time += 1)
    expect(await (await fetch(edge + address)).text()).toBe('site')
  expect(asked).toEqual([address, address])
})

it('tells the site who previews a story, and of no other cookie', async () => {
  cookies.length = 0
  const pass = `${filePassName('/van-hoa/lo-gom')}=1.x`
  for (const cookie of [`a=1; ${pass}`, 'a=1'])
    await fetch(`${edge}/anh/${ID}/full-960.avif`, { headers: { cookie } })
  expect(cookies).toEqual([`a=1; ${pass}`, undefined])
})

it('serves nothing that was taken away', async () => {
  asked.length = 0
  const file = path.join(dir, `pictures/public/anh/${ID}/full-480.avif`)
  const address = `/anh/${ID}/full-480.avif`
  writeFileSync(file, 'disk')
  expect(await (await fetch(edge + address)).text()).toBe('disk')
  rmSync(file)
  expect(await (await fetch(edge + address)).text()).toBe('site')
})
