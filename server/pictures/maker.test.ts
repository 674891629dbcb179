import { existsSync, readdirSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Picture } from '@/lib/model'
import { type Rendition, renditionPath } from '@/lib/pictures'
import { selectPicture } from '@/lib/store'
import { renditionFile } from './folders'
import { makePictureMaker, type PictureMaker } from './maker'
import type { RenditionJob } from './messages'
import { brokenPhoto, photo, pictureSite } from './testing/picture-site'

let site: ReturnType<typeof pictureSite>
let maker: PictureMaker

beforeEach(() => {
  site = pictureSite()
  maker = makePictureMaker(1024 ** 3)
})
afterEach(() => {
  maker.stop()
  site.dispose()
})

const FULL = { crop: 'full', width: 320, format: 'avif' } as const

async function published(src = '/images/lo.jpg'): Promise<Picture> {
  await site.publish()
  const picture = selectPicture(src)
  if (!picture) throw new Error(`${src} was not published`)
  return picture
}

const job = (picture: Picture, rendition: Rendition = FULL): RenditionJob => ({
  ...{ picture, rendition, folder: 'public' },
})

const fileOf = ({ picture, rendition, folder }: RenditionJob) =>
  renditionFile(folder, renditionPath({ ...rendition, id: picture.id }))

it('makes a rendition once, however many ask, and remembers the colour', async () => {
  site.content.write('images/lo.jpg', await photo('#204060'))
  site.story('a', '/images/lo.jpg')
  const one = job(await published())
  const first = maker.make(one)
  expect(maker.make(one)).toBe(first)
  await first
  expect(await sharp(fileOf(one)).metadata()).toMatchObject({ width: 320, height: 213 })
  expect(selectPicture('/images/lo.jpg')?.colour).toMatch(/^#[12][\da-f][34][\da-f][56][\da-f]$/)
  expect(readdirSync(path.join(site.dir, 'unfinished'))).toEqual([])
})

it('does what somebody waits for before what may be wanted', async () => {
  site.content.write('images/lo.jpg', await photo('red'))
  site.story('a', '/images/lo.jpg')
  const picture = await published()
  const [running, later] = [160, 240].map((width) => job(picture, { ...FULL, width }))
  if (!running || !later) throw new Error('there are two')
  maker.warm([running, later])
  const asked = maker.make(job(picture))
  const { asked: sooner = 0, ahead = 0 } = maker.pids()
  expect([sooner, ahead].map((pid) => os.getPriority(pid))).toEqual([10, 19])
  await asked
  expect(existsSync(fileOf(later))).toBe(false)
  // What would be made without anybody asking is made at once for who does.
  await maker.make(later)
  expect(existsSync(fileOf(later))).toBe(true)
})

it('makes what may be wanted after what somebody waits for elsewhere', async () => {
  site.content.write('images/lo.jpg', await photo('red'))
  site.story('a', '/images/lo.jpg')
  const picture = await published()
  let others: Promise<void> | undefined
  let finish: () => void = () => undefined
  others = new Promise((resolve) => {
    finish = resolve
  })
  maker.stop()
  maker = makePictureMaker(1024 ** 3, () => others)
  const [asked, later] = [job(picture), job(picture, { ...FULL, width: 160 })]
  maker.warm([later])
  await maker.make(asked)
  expect([existsSync(fileOf(asked)), existsSync(fileOf(later))]).toEqual([true, false])
  others = undefined
  finish()
  await vi.waitUntil(() => existsSync(fileOf(later)), { timeout: 60_000 })
})

it('makes nothing of a file that is another by now', async () => {
  site.content.write('images/lo.jpg', await photo('red'))
  site.story('a', '/images/lo.jpg')
  const one = job(await published())
  site.content.write('images/lo.jpg', await photo('blue'))
  await expect(maker.make(one)).rejects.toMatchObject({ because: 'changed' })
  expect(existsSync(fileOf(one))).toBe(false)
})

it('keeps nothing of a story that was withdrawn meanwhile', async () => {
  site.content.write('images/lo.jpg', await photo('red'))
  site.story('a', '/images/lo.jpg')
  const one = job(await published())
  site.story('a', '/images/lo.jpg', { unpublished: '"Gỡ"' })
  await site.publish()
  await expect(maker.make(one)).rejects.toMatchObject({ because: 'hidden' })
  expect(existsSync(fileOf(one))).toBe(false)
  const preview: RenditionJob = { ...one, folder: 'private' }
  await maker.make(preview)
  expect(statSync(fileOf(preview)).size).toBeGreaterThan(0)
})

it('a broken file costs itself alone, and is asked once', async () => {
  const sound = await photo('red')
  site.content.write('images/hong.jpg', await brokenPhoto('blue'))
  site.content.write('images/lo.jpg', sound)
  site.story('a', '/images/lo.jpg')
  site.story('b', '/images/hong.jpg')
  const [broken, whole] = [job(await published('/images/hong.jpg')), job(await published())]
  const answers = await Promise.allSettled([maker.make(broken), maker.make(whole)])
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  await expect(maker.make(broken)).rejects.toThrow('the file is broken')
})

it('starts again when its process is killed in the middle', async () => {
  site.content.write('images/lo.jpg', await photo('red'))
  site.story('a', '/images/lo.jpg')
  const one = job(await published())
  const making = maker.make(one)
  process.kill(maker.pids().asked ?? 0, 'SIGKILL')
  await making
  expect(existsSync(fileOf(one))).toBe(true)
})

it('takes no more than some hundreds at once', async () => {
  site.content.write('images/lo.jpg', await photo('red', 3000, 2000))
  site.story('a', '/images/lo.jpg')
  const picture = await published()
  const asked = Array.from({ length: 300 }, (_, x) =>
    maker.make(
      job(picture, { crop: '1x1', focus: { x: x % 100, y: x }, width: 160, format: 'jpg' }),
    ),
  )
  expect(asked.filter((one) => one === undefined).length).toBeGreaterThan(90)
  for (const one of asked) one?.catch(() => undefined)
})
