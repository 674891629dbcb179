import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import exif from 'exifreader'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PLACES, type RenditionAddress, renditionPath, sourcesFor, widthsOf } from '@/lib/pictures'
import { makePass, previewSecret } from '@/lib/publish'
import { renditionOf } from '@/lib/query'
import { selectPicture } from '@/lib/store'
import { SiteResponse } from '../pipeline/site-response'
import { runSteps } from '../pipeline/step'
import { filePassName } from '../preview/file-passes'
import { removeHiddenPictures } from '../publisher/pictures'
import { makePictureMaker, type PictureMaker } from './maker'
import { answerPictures } from './picture-endpoint'
import { brokenPhoto, photo, pictureSite } from './testing/picture-site'

let site: ReturnType<typeof pictureSite>
let maker: PictureMaker
let server: Server
let origin: string

beforeEach(async () => {
  site = pictureSite()
  vi.stubEnv('PREVIEW_SECRET', 'mật khẩu của một bài thử')
  maker = makePictureMaker(1024 ** 3)
  const steps = [
    answerPictures(maker),
    (_: unknown, response: SiteResponse) => void response.writeHead(418).end(),
  ]
  server = createServer({ ServerResponse: SiteResponse }, runSteps(steps))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
  maker.stop()
  site.dispose()
})

const SECONDS = 60_000

const ask = (address: string, init?: RequestInit) => fetch(origin + address, init)

async function idOf(src: string): Promise<string> {
  await site.publish()
  return selectPicture(src)?.id ?? ''
}

async function lo(fields: Readonly<Record<string, string>> = {}): Promise<string> {
  site.content.write('images/lo.jpg', await photo('red', 1500, 1000))
  site.story('a', '/images/lo.jpg', fields)
  return idOf('/images/lo.jpg')
}

const at = (id: string, rest: Partial<RenditionAddress> = {}) =>
  renditionPath({ id, crop: '16x9', width: 320, format: 'jpg', ...rest })

/** All files there are of renditions. */
const kept = () =>
  readdirSync(site.dir, { recursive: true }).filter((name) => /\.\w+$/.test(`${name}`))

it('answers the renditions of a picture in use, for good', async () => {
  const id = await lo()
  const answer = await ask(at(id))
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'image/jpeg',
    'cross-origin-resource-policy': 'cross-origin',
  })
  const body = Buffer.from(await answer.arrayBuffer())
  expect(answer.headers.get('content-length')).toBe(String(body.length))
  expect(await sharp(body).metadata()).toMatchObject({ width: 320, height: 180 })
  const head = await ask(at(id), { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(body.length)])
  const etag = answer.headers.get('etag') ?? ''
  expect((await ask(at(id), { headers: { 'If-None-Match': etag } })).status).toBe(304)
})

it('leaves nothing behind of addresses that were made up', async () => {
  const id = await lo()
  const addresses = [
    at('0123456789abcdef'),
    at(id, { width: 321 }),
    at(id, { width: 1600 }),
    at(id, { format: 'png' }),
    at(id, { format: 'webp' }),
    at(id, { crop: 'anim', format: 'webp' }),
    at(id, { focus: { x: 30, y: 70 } }),
    `${at(id)}.avif`,
    `/anh/${id}/`,
    '/anh/',
  ]
  for (const address of addresses) {
    const answer = await ask(address)
    expect([address, answer.status, answer.headers.get('cache-control')]).toEqual([
      ...[address, 404, 'no-store'],
    ])
  }
  expect((await ask(at(id), { method: 'POST' })).status).toBe(404)
  expect((await ask('/anh-chia-se/x')).status).toBe(418)
  expect(kept()).toEqual([])
})

it('has no picture of a draft, of a story to come, of a withdrawn one, or of none', async () => {
  for (const fields of [
    { draft: 'true' },
    { publishedAt: '2099-01-01T08:00' },
    { unpublished: '"Gỡ"' },
  ])
    expect((await ask(at(await lo(fields)))).status).toBe(404)
  const id = await lo()
  site.content.remove('articles/van-hoa/a.mdx')
  await site.publish()
  expect((await ask(at(id))).status).toBe(404)
  expect(kept()).toEqual([])
})

it('shows them to whoever looks the story over, and to nobody else', async () => {
  const id = await lo({ draft: 'true' })
  const pass = makePass(previewSecret(), '/van-hoa/a', Date.now() + SECONDS)
  const cookieOf = (address: string) => `${filePassName(address)}=${pass}`
  const answer = await ask(at(id), { headers: { Cookie: `ban=gon; ${cookieOf('/van-hoa/a')}` } })
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  expect(kept()).toEqual([`private${at(id)}`])
  const others = [cookieOf('/van-hoa/b'), `${cookieOf('/van-hoa/a')}x`, 'xem-truoc-tep.a.b=1.x']
  for (const Cookie of others) expect((await ask(at(id), { headers: { Cookie } })).status).toBe(404)
  site.story('a', '/images/lo.jpg', { unpublished: '"Gỡ"' })
  await site.publish()
  const Cookie = cookieOf('/van-hoa/a')
  expect((await ask(at(id), { headers: { Cookie } })).status).toBe(404)
})

const hidden: string[] = []
const noteHidden = (ids: readonly string[]) => void hidden.push(...ids)

it('takes the renditions of a withdrawn story away, and only those, and tells which', async () => {
  hidden.length = 0
  const id = await lo()
  await ask(at(id))
  expect(renditionOf('/images/lo.jpg', Date.now())).toMatch(`/anh/${id}/full-`)
  expect(kept()).toEqual([`public${at(id)}`])
  await removeHiddenPictures(site.place, noteHidden)
  expect(kept()).toEqual([`public${at(id)}`])
  site.story('a', '/images/lo.jpg', { unpublished: '"Gỡ"' })
  await site.publish()
  await removeHiddenPictures(site.place, noteHidden)
  expect(kept()).toEqual([])
  expect(hidden).toEqual([id])
  expect(renditionOf('/images/lo.jpg', Date.now())).toBeUndefined()
  expect((await ask(at(id))).status).toBe(404)
})

it('has a replaced picture under a new address, in its new size', async () => {
  const before = await lo()
  await ask(at(before))
  site.content.write('images/lo.jpg', await photo('blue', 700, 700))
  const after = await idOf('/images/lo.jpg')
  await removeHiddenPictures(site.place, noteHidden)
  expect((await ask(at(before))).status).toBe(404)
  const square = await ask(at(after, { crop: 'full', width: 656 }))
  expect(await sharp(Buffer.from(await square.arrayBuffer())).metadata()).toMatchObject({
    ...{ width: 656, height: 656 },
  })
})

it('says nothing in any rendition but whose the picture is', async () => {
  const secrets = ['SN-4711-0815', 'May cua An']
  const file = await sharp(await photo('red', 1500, 1000))
    .withExif({
      IFD0: { Artist: 'Nguyen An', Copyright: 'Bao 2026', Software: secrets[1] ?? '' },
      IFD2: { BodySerialNumber: secrets[0] ?? '' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 46/1 0/1' },
    })
    .jpeg()
    .toBuffer()
  for (const secret of secrets) expect(file.includes(secret)).toBe(true)
  site.content.write('images/lo.jpg', file)
  site.story('a', '/images/lo.jpg')
  const id = await idOf('/images/lo.jpg')
  const picture = selectPicture('/images/lo.jpg')
  if (!picture) throw new Error('it was published')
  const addresses = (['full', '16x9', '4x3', '1x1', 'chung'] as const).flatMap((crop) =>
    widthsOf(picture, crop)
      .filter((width) => width <= 480 || crop === 'chung')
      .flatMap((width) => [
        at(id, { crop, width }),
        ...(crop === 'chung' ? [] : [at(id, { crop, width, format: 'avif' })]),
      ]),
  )
  expect(addresses.length).toBeGreaterThan(20)
  for (const address of addresses) {
    const body = Buffer.from(await (await ask(address)).arrayBuffer())
    for (const secret of [...secrets, 'GPS', 'Exif'])
      expect(body.includes(secret), `${secret} in ${address}`).toBe(false)
    const { xmp } = exif.load(body, { expanded: true })
    expect(xmp?.creator?.description).toBe('Nguyen An')
    expect(xmp?.rights?.description).toBe('Bao 2026')
  }
})

it('every address a page has is answered', async () => {
  const id = await lo()
  const picture = selectPicture('/images/lo.jpg')
  if (!picture) throw new Error('it was published')
  const { sources, src } = sourcesFor(picture, PLACES.quarterColumn)
  const offered = sources.flatMap(({ srcSet }) => srcSet.split(', '))
  const addresses = [src, ...offered.map((one) => one.split(' ')[0] ?? '')]
  expect(addresses.length).toBeGreaterThan(3)
  for (const address of addresses) expect((await ask(address)).status).toBe(200)
  expect(id).toBe(picture.id)
})

it('is not there for a broken file, and asks to come again where it is another by now', async () => {
  const id = await lo()
  writeFileSync(path.join(site.content.dir, 'images/lo.jpg'), await photo('blue'))
  const other = await ask(at(id))
  expect([other.status, other.headers.get('retry-after')]).toEqual([503, '5'])
  rmSync(path.join(site.content.dir, 'images/lo.jpg'))
  expect((await ask(at(id))).status).toBe(503)
  site.content.write('images/lo.jpg', await brokenPhoto('red'))
  const broken = await idOf('/images/lo.jpg')
  expect((await ask(at(broken))).status).toBe(404)
})
