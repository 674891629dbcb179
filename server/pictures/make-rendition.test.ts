import exif from 'exifreader'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { measurePicture } from '@/lib/files'
import type { Picture } from '@/lib/model'
import { LITE_BYTES, type Rendition } from '@/lib/pictures'
import { makeContentFolder } from '@/lib/publish/testing/content-folder'
import { colourOf, makeRendition, openSource } from './make-rendition'

async function measured(name: string, file: Buffer): Promise<Picture> {
  const content = makeContentFolder()
  content.write(`images/${name}`, file)
  const found = await measurePicture(content.dir, `/images/${name}`)
  content.dispose()
  if (typeof found === 'string') throw new Error(found)
  return found.picture
}

async function make(name: string, file: Buffer, rendition: Rendition) {
  return makeRendition(await openSource(await measured(name, file), file), rendition)
}

const plain = (width: number, height: number, background = '#c03020') =>
  sharp({ create: { width, height, channels: 3, background } })

/** Red at the left, then green, then blue. */
function bands(width: number, height: number) {
  const third = Math.round(width / 3)
  const band = (fill: string, x: number) =>
    `<rect x="${x}" width="${third + 1}" height="${height}" fill="${fill}"/>`
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${band('#f00', 0)}${band('#0f0', third)}${band('#00f', 2 * third)}</svg>`,
    ),
  ).removeAlpha()
}

const corner = async (file: Buffer) => {
  const { data } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
  return [...data.subarray(0, 3)].map((value) => Math.round(value / 128) * 128)
}

it.each([1, 2, 3, 4, 5, 6, 7, 8])('is upright for orientation %i', async (orientation) => {
  const upright = bands(300, 150)
  // Stored so that the orientation undoes it.
  const isMirrored = [2, 4, 5, 7].includes(orientation)
  const angle = { 3: 180, 4: 180, 5: 270, 6: 270, 7: 90, 8: 90 }[orientation] ?? 0
  const turned = sharp(await upright.png().toBuffer())
  const stored = (isMirrored ? turned.flop() : turned).rotate(angle)
  const pixels = await stored.png().toBuffer()
  const file = await sharp(pixels).jpeg().withMetadata({ orientation }).toBuffer()
  const picture = await measured('a.jpg', file)
  expect([picture.width, picture.height]).toEqual([300, 150])
  const made = await make('a.jpg', file, { crop: 'full', width: 240, format: 'jpg' })
  expect(await sharp(made).metadata()).toMatchObject({ width: 240, height: 120 })
  expect((await sharp(made).metadata()).orientation ?? 1).toBe(1)
  expect(await corner(made)).toEqual([256, 0, 0])
})

it.each(['avif', 'jpg'] as const)('says nothing in a %s but whose it is', async (format) => {
  const file = await plain(900, 600)
    .withExif({
      IFD0: { Artist: 'Nguyen & <An>', Copyright: 'Bao 2026', Software: 'May cua An' },
      IFD2: { BodySerialNumber: 'SN-4711-0815' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 46/1 0/1' },
    })
    .jpeg()
    .toBuffer()
  expect(file.includes('SN-4711-0815')).toBe(true)
  for (const crop of ['full', '16x9', '4x3', '1x1', 'chung', 'gon'] as const) {
    const made = await make('a.jpg', file, { crop, width: 320, format })
    for (const secret of ['SN-4711-0815', 'May cua An', 'GPS'])
      expect(made.includes(secret), `${crop}: ${secret}`).toBe(false)
    const { xmp, ...tags } = exif.load(made, { expanded: true })
    expect(tags).not.toHaveProperty('gps')
    expect(xmp?.creator?.description).toBe('Nguyen & <An>')
    expect(xmp?.rights?.description).toBe('Bao 2026')
  }
})

it('is the same whether it is made first or after others', async () => {
  const file = await bands(2400, 600).jpeg({ quality: 95 }).toBuffer()
  const source = await openSource(await measured('a.jpg', file), file)
  const one = { crop: '1x1', focus: { x: 100, y: 50 }, width: 480, format: 'jpg' } as const
  for (const width of [480, 320, 480, 240]) {
    const made = await makeRendition(source, { ...one, width })
    expect(await sharp(made).metadata()).toMatchObject({ width, height: width, space: 'srgb' })
    expect(await corner(made)).toEqual([0, 0, 256])
  }
})

it('cuts around a focus, up to the edges', async () => {
  const file = await bands(900, 300).jpeg({ quality: 95 }).toBuffer()
  const at = async (x: number) =>
    corner(
      await make('a.jpg', file, { crop: '1x1', focus: { x, y: 50 }, width: 240, format: 'jpg' }),
    )
  expect(await at(0)).toEqual([256, 0, 0])
  expect(await at(50)).toEqual([0, 256, 0])
  expect(await at(100)).toEqual([0, 0, 256])
})

it('is sRGB, whatever the file was', async () => {
  const p3 = await plain(300, 200).withIccProfile('p3').jpeg().toBuffer()
  const cmyk = await plain(300, 200).toColourspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer()
  for (const file of [p3, cmyk]) {
    const made = await make('a.jpg', file, { crop: 'full', width: 160, format: 'jpg' })
    expect(await sharp(made).metadata()).toMatchObject({ space: 'srgb', hasProfile: false })
  }
})

it('keeps what is transparent so, and shares it on white', async () => {
  const clear = { width: 1400, height: 900, channels: 4, background: '#0000' } as const
  const file = await sharp({ create: clear }).png().toBuffer()
  for (const format of ['avif', 'png'] as const) {
    const made = await make('a.png', file, { crop: '16x9', width: 320, format })
    expect((await sharp(made).metadata()).hasAlpha).toBe(true)
  }
  const shared = await make('a.png', file, { crop: 'chung', width: 1200, format: 'jpg' })
  expect(await sharp(shared).metadata()).toMatchObject({ width: 1200, height: 630 })
  expect(await corner(shared)).toEqual([256, 256, 256])
})

it('stands still, and moves where it is asked to', async () => {
  const frames = await Promise.all(
    ['#f00', '#00f'].map((one) => plain(600, 400, one).png().toBuffer()),
  )
  const file = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
  const still = await make('a.gif', file, { crop: 'full', width: 320, format: 'jpg' })
  expect((await sharp(still).metadata()).pages ?? 1).toBe(1)
  expect(await corner(still)).toEqual([256, 0, 0])
  const moving = await make('a.gif', file, { crop: 'anim', width: 320, format: 'webp' })
  expect(await sharp(moving, { animated: true }).metadata()).toMatchObject({
    ...{ pages: 2, width: 320, pageHeight: 213 },
  })
})

it.each<[string, () => Promise<Buffer>]>([
  ['cut off', async () => (await bands(900, 600).jpeg().toBuffer()).subarray(0, 3_000)],
  [
    'no picture behind its head',
    async () =>
      Buffer.concat([(await plain(64, 64).png().toBuffer()).subarray(0, 60), Buffer.alloc(900, 7)]),
  ],
  ['of more than 100 megapixels', async () => hugePng(20_000, 20_000)],
])('refuses a file that is %s', async (_, file) => {
  const bytes = await file()
  const picture: Picture = {
    ...{ src: '/images/a', id: '', kind: 'photo', width: 900, height: 600, bytes: bytes.length },
  }
  const made = async () =>
    makeRendition(await openSource(picture, bytes), { crop: 'full', width: 320, format: 'jpg' })
  await expect(made()).rejects.toThrow()
})

/** A PNG whose head says that it is so large. */
async function hugePng(width: number, height: number): Promise<Buffer> {
  const file = Buffer.from(await plain(8, 8).png().toBuffer())
  file.writeUInt32BE(width, 16)
  file.writeUInt32BE(height, 20)
  return file
}

it('makes a light picture for the lite edition of the heaviest there is', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const create = { width: 1600, height: 1600, channels: 3, background: '#888', noise } as const
  const file = await sharp({ create }).png().toBuffer()
  const made = await make('a.png', file, { crop: 'gon', width: 640, format: 'jpg' })
  expect(made.byteLength).toBeLessThanOrEqual(LITE_BYTES)
  expect(await sharp(made).metadata()).toMatchObject({ format: 'jpeg', width: 640, height: 640 })
})

it('knows what colour a picture is', async () => {
  const file = await plain(900, 600, '#204060').png().toBuffer()
  expect(await colourOf(await openSource(await measured('a.png', file), file))).toBe('#204060')
})
