import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { selectPicture } from '@/lib/store'
import { photo, pictureSite } from './testing/picture-site'
import { tidyPictures } from './tidy'

let site: ReturnType<typeof pictureSite>

beforeEach(() => {
  site = pictureSite()
})
afterEach(() => site.dispose())

const NOW = Date.parse('2025-08-20T08:00:00+07:00')
const HOUR_S = 3600

/** Writes a file below the folder of renditions that was read last so many hours ago. */
function keep(name: string, bytes: number, hours: number): string {
  const file = path.join(site.dir, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, Buffer.alloc(bytes))
  const time = NOW / 1000 - hours * HOUR_S
  utimesSync(file, time, time)
  return file
}

async function idsOf(...names: string[]): Promise<string[]> {
  for (const [index, name] of names.entries()) {
    site.content.write(`images/${name}.jpg`, await photo(`#00${index}`))
    site.story(name, `/images/${name}.jpg`)
  }
  await site.publish()
  return names.map((name) => selectPicture(`/images/${name}.jpg`)?.id ?? '')
}

it('takes away what nobody sees, and what was not read for longest where it is too much', async () => {
  const [a, b] = await idsOf('a', 'b')
  const old = keep(`public/anh/${a}/full-320.avif`, 400, 50)
  const read = keep(`public/anh/${b}/full-320.avif`, 400, 2)
  const newer = keep(`public/anh/${b}/full-640.avif`, 400, 1)
  const unseen = keep('public/anh/0123456789abcdef/full-320.avif', 400, 0)
  expect(await tidyPictures(site.dir, 2_000, NOW)).toBe(1_200)
  expect([old, read, newer, unseen].map((file) => existsSync(file))).toEqual([
    true,
    true,
    true,
    false,
  ])
  expect(await tidyPictures(site.dir, 1_000, NOW)).toBe(800)
  expect([old, read, newer].map((file) => existsSync(file))).toEqual([false, true, true])
  expect(existsSync(path.dirname(old))).toBe(false)
})

it('takes away what previews and killed processes left', async () => {
  const [a] = await idsOf('a')
  const preview = keep(`private/anh/${a}/full-320.avif`, 10, 80)
  const recent = keep(`private/anh/${a}/full-640.avif`, 10, 20)
  const partial = keep('unfinished/0e5c', 10, 80)
  expect(await tidyPictures(site.dir, 1_000, NOW)).toBe(10)
  expect([preview, recent, partial].map((file) => existsSync(file))).toEqual([false, true, false])
})

it('does nothing where there is nothing', async () => {
  await idsOf('a')
  expect(await tidyPictures(site.dir, 1_000, NOW)).toBe(0)
})
