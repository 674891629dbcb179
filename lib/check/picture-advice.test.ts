import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  articleText,
  type ContentFolder,
  makeContentFolder,
} from '../publish/testing/content-folder'
import { checkArchive } from './check-archive'

const NOW = Date.parse('2026-11-25T12:00:00+07:00')

let content: ContentFolder

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a33' } }).jpeg()

beforeAll(async () => {
  content = makeContentFolder()
  const named = picture(5000, 3400).withExif({ IFD0: { Artist: 'Nguyen "Ba" Anh' } })
  content.write('images/lon.jpg', await named.toBuffer())
  content.write('images/nho.jpg', await picture(600, 400).toBuffer())
})
afterAll(() => content.dispose())

const figure = (src: string, more = '') => `<Figure src="/images/${src}" alt="Lò gốm" ${more}/>\n`

async function check() {
  const archive = { contentDir: content.dir, cacheFile: `${content.storeFile}.json`, version: '1' }
  const { problems } = await checkArchive(archive, NOW)
  return problems.map(({ file, code, message, fix }) => ({ file, code, message, fix }))
}

it('tells of a file once, however many stories show it, and offers the credit that it has', async () => {
  for (const name of ['mot', 'hai', 'ba'])
    content.write(`articles/van-hoa/${name}.mdx`, articleText({}, figure('lon.jpg').repeat(3)))
  const [told, ...others] = await check()
  expect(others).toEqual([])
  expect(told).toMatchObject({ file: 'articles/van-hoa/ba.mdx', code: 'thieu-nguon-anh' })
  expect(told?.message).toMatch(/lon\.jpg.*\(và ở 8 chỗ khác\)\.$/)
  expect(told?.fix).toContain('credit="Nguyen ”Ba” Anh"')
  // Kept from the check before.
  expect(await check()).toEqual([told])
})

it('says nothing of how large a photograph is, but of a cover that is too small', async () => {
  const cover = (src: string) => `{ src: /images/${src}, alt: Lò, credit: a }`
  for (const name of ['mot', 'hai', 'ba'])
    content.write(
      `articles/van-hoa/${name}.mdx`,
      articleText({ cover: cover('nho.jpg') }, figure('lon.jpg', 'credit="a" ')),
    )
  const [told, ...others] = await check()
  expect(others).toEqual([])
  expect(told).toMatchObject({
    code: 'anh-nho',
    message: expect.stringMatching(/600 × 400.*và ở 2 chỗ khác/),
    fix: expect.stringContaining('1200 × 630'),
  })
})

it('says that an animation stands still which is too much to decode', async () => {
  const frames = await Promise.all(
    ['#f00', '#00f'].map((background) =>
      sharp({ create: { width: 9, height: 9, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
  for (const at of [6, 8]) moving.writeUInt16LE(9_000, at)
  content.write('images/dong.gif', moving)
  for (const name of ['mot', 'hai', 'ba'])
    content.write(`articles/van-hoa/${name}.mdx`, articleText())
  content.write('articles/van-hoa/ba.mdx', articleText({}, figure('dong.gif', 'credit="a" ')))
  expect(await check()).toMatchObject([
    { code: 'anh-dong-dai', fix: expect.stringContaining('<Video') },
  ])
})

it('says that a moving PNG or AVIF stands still, and nothing of one that does not move', async () => {
  const still = sharp({ create: { width: 9, height: 9, channels: 3, background: '#f00' } })
  const png = await still.png().toBuffer()
  // After the header (8 bytes and the chunk IHDR of 25) comes what tells of two frames.
  const moves = Buffer.from('000000086163544c0000000200000000f38d9370', 'hex')
  content.write('images/a.png', Buffer.concat([png.subarray(0, 33), moves, png.subarray(33)]))
  const avif = await still.avif().toBuffer()
  content.write('images/b.avif', avif)
  const brands = avif.subarray(0, 64).toString('latin1').replace('miaf', 'avis')
  const sequence = Buffer.concat([Buffer.from(brands, 'latin1'), avif.subarray(64)])
  content.write('images/c.avif', sequence)
  const body = ['a.png', 'b.avif', 'c.avif'].map((name) => figure(name, 'credit="a" ')).join('\n\n')
  for (const name of ['mot', 'hai']) content.write(`articles/van-hoa/${name}.mdx`, articleText())
  content.write('articles/van-hoa/ba.mdx', articleText({}, body))
  expect(await check()).toMatchObject([
    { code: 'anh-dong-khac', message: expect.stringContaining('a.png') },
    { code: 'anh-dong-khac', message: expect.stringContaining('c.avif') },
  ])
})
