import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type ContentFolder, makeContentFolder } from '../publish/testing/content-folder'
import { measurePicture } from './measure-picture'
import { lookAtPicture } from './picture-size'

let content: ContentFolder

beforeEach(() => {
  content = makeContentFolder()
})
afterEach(() => content.dispose())

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a04020' } })

async function measure(name: string, file: Uint8Array) {
  content.write(`images/${name}`, file)
  const measured = await measurePicture(content.dir, `/images/${name}`)
  if (typeof measured === 'string') return measured
  const { id, bytes, src, ...facts } = measured.picture
  expect({ src, bytes }).toEqual({ src: `/images/${name}`, bytes: file.byteLength })
  expect(id).toMatch(/^[0-9a-f]{16}$/)
  return facts
}

it.each([1, 2, 3, 4, 5, 6, 7, 8])('turns orientation %i before it says the size', async (value) => {
  const file = await drawn(60, 40).jpeg().withMetadata({ orientation: value }).toBuffer()
  const size = value < 5 ? { width: 60, height: 40 } : { width: 40, height: 60 }
  expect(await measure('a.jpg', file)).toEqual({ kind: 'photo', ...size })
})

it('sees what is transparent', async () => {
  const clear = sharp({ create: { width: 9, height: 9, channels: 4, background: '#0000' } })
  const seen = { hasAlpha: true, kind: 'photo' }
  expect(await measure('a.png', await clear.clone().png().toBuffer())).toMatchObject(seen)
  const palette = await clear.clone().png({ palette: true }).toBuffer()
  expect(await measure('p.png', palette)).toMatchObject(seen)
  expect(await measure('a.webp', await clear.clone().webp().toBuffer())).toMatchObject(seen)
  const lossless = await clear.clone().webp({ lossless: true }).toBuffer()
  expect(await measure('l.webp', lossless)).toMatchObject(seen)
  expect(await measure('a.avif', await clear.clone().avif().toBuffer())).toMatchObject(seen)
  expect(await measure('a.gif', await clear.clone().gif().toBuffer())).toMatchObject(seen)
})

it.each(['png', 'webp', 'avif', 'jpg'] as const)('sees a %s that is not', async (format) => {
  const opaque = await drawn(9, 9)
    .toFormat(format === 'jpg' ? 'jpeg' : format)
    .toBuffer()
  expect(await measure(`a.${format}`, opaque)).toEqual({ kind: 'photo', width: 9, height: 9 })
})

it.each(['gif', 'webp'] as const)('sees that a %s moves', async (format) => {
  const frames = await Promise.all(
    ['#f00', '#0f0', '#00f'].map((background) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  const moving = await sharp(frames, { join: { animated: true } })
    .toFormat(format)
    .toBuffer()
  expect(await measure(`a.${format}`, moving)).toMatchObject({
    ...{ kind: 'animation', width: 8, height: 8 },
  })
})

it.each(['gif', 'webp'] as const)(
  'has a %s stand still that is too much to decode',
  async (format) => {
    const frame = await drawn(8, 8).png().toBuffer()
    const moving = await sharp([frame, await drawn(8, 8).negate().png().toBuffer()], {
      join: { animated: true },
    })
      .toFormat(format)
      .toBuffer()
    // The head says that it is larger.
    const width = 8_000
    if (format === 'gif') for (const at of [6, 8]) moving.writeUInt16LE(width, at)
    else for (const at of [24, 27]) moving.writeUIntLE(width - 1, at, 3)
    expect(await measure(`a.${format}`, moving)).toMatchObject({ kind: 'photo', width })
    expect(lookAtPicture(content.dir, `/images/a.${format}`)).toMatchObject({ width, frames: 2 })
  },
)

it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
  'takes no half of a %s',
  async (format) => {
    const file = await drawn(600, 400).toFormat(format).toBuffer()
    for (const part of [0.5, 0.9, 0.99])
      expect(await measure(`a.${format}`, file.subarray(0, file.length * part))).toBe('unreadable')
    // A preview in its head has an end of its own, and cameras add more behind a picture.
    if (format !== 'jpeg') return
    const preview = { IFD0: { ImageDescription: file.subarray(-400).toString('latin1') } }
    const whole = await drawn(600, 400).withExif(preview).jpeg().toBuffer()
    const more = Buffer.concat([whole, Buffer.alloc(100_000)])
    expect(await measure('a.jpeg', more)).toMatchObject({ kind: 'photo' })
  },
)

it('reads whose it is', async () => {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
      xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" photoshop:Credit="TTXVN"
      xmpRights:WebStatement="https://bao.example/giay-phep">
    <dc:creator><rdf:Seq><rdf:li>Nguyễn An</rdf:li></rdf:Seq></dc:creator>
    <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026 Báo</rdf:li></rdf:Alt></dc:rights>
    </rdf:Description></rdf:RDF></x:xmpmeta>`
  const file = await drawn(9, 9).jpeg().withXmp(xmp).toBuffer()
  expect(await measure('a.jpg', file)).toMatchObject({
    rights: {
      ...{ creator: 'Nguyễn An', credit: 'TTXVN', copyright: '© 2026 Báo' },
      licence: 'https://bao.example/giay-phep',
    },
  })
  const exif = { IFD0: { Artist: 'Tran Binh', Copyright: 'Bao 2026' } }
  const older = await drawn(9, 9).jpeg().withExif(exif).toBuffer()
  expect(await measure('b.jpg', older)).toMatchObject({
    rights: { creator: 'Tran Binh', copyright: 'Bao 2026' },
  })
})

it('says why there is none', async () => {
  const photo = await drawn(9, 9).jpeg().toBuffer()
  expect(await measure('a.jpg', Buffer.from('không phải ảnh'))).toBe('unreadable')
  expect(await measure('photo.svg', photo)).toBe('unreadable')
  expect(await measurePicture(content.dir, '/images/khong-co.jpg')).toBe('missing')
  expect(await measurePicture(content.dir, '/images/../a.jpg')).toBe('missing')
})

it('knows drawings, and that films are no pictures', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>')
  expect(await measure('a.svg', svg)).toEqual({ kind: 'drawing', width: 16, height: 9 })
  expect(await measure('a.mp4', Buffer.alloc(3_000_000))).toBe('unreadable')
})
