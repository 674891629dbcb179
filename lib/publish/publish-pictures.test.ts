import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Picture } from '../model/picture'
import { openStoreForReading } from '../store/database'
import { publish, publishStrictly, takeHiddenPictures } from './publish'
import { articleText, type ContentFolder, makeContentFolder } from './testing/content-folder'

let content: ContentFolder

beforeEach(() => {
  content = makeContentFolder()
})
afterEach(() => content.dispose())

const NOW = Date.parse('2025-08-20T08:00:00+07:00')
const LATER = '2025-08-21T08:00:00+07:00'

const look = (paths?: readonly string[], now = NOW) => publish(content.place, now, paths)

const photo = (background: string, width = 60) =>
  sharp({ create: { width, height: 40, channels: 3, background } })
    .jpeg()
    .toBuffer()

const cover = (src: string) => ({ cover: `{ src: ${src}, alt: Lò gốm }` })

function inStore<T>(question: string): T[] {
  const store = openStoreForReading(content.storeFile)
  const rows = store.prepare(question).all([]) as T[]
  store.close()
  return rows
}

const pictures = () =>
  inStore<{ json: string }>('SELECT json FROM picture ORDER BY src').map(
    ({ json }) => JSON.parse(json) as Picture,
  )

/** The pictures that readers do not see any more; they are forgotten by this. */
async function hidden(): Promise<readonly string[]> {
  const taken: string[] = []
  const place = content.place
  await takeHiddenPictures(place, async (ids) => void taken.push(...ids))
  return taken
}

const version = () => inStore<{ word: string }>('SELECT word FROM version')[0]?.word
const digest = () => inStore<{ digest: string }>('SELECT digest FROM version')[0]?.digest

it('has one picture in the table, whoever shows it and how often', async () => {
  content.write('images/lo.jpg', await photo('red'))
  content.write('articles/van-hoa/a.mdx', articleText(cover('/images/lo.jpg')))
  const body = '![Lò](/images/lo.jpg)\n\n<Figure src="/images/lo.jpg" alt="Lò" />\n'
  content.write('articles/van-hoa/b.mdx', articleText({ publishedAt: LATER }, body))
  content.write(
    'articles/van-hoa/c.mdx',
    articleText({ ...cover('/images/lo.jpg'), draft: 'true' }),
  )
  await look()
  expect(pictures()).toMatchObject([{ src: '/images/lo.jpg', width: 60, height: 40 }])
  expect(inStore('SELECT src, public_from FROM picture_use ORDER BY document')).toEqual([
    { src: '/images/lo.jpg', public_from: Date.parse('2025-08-19T08:00:00+07:00') },
    { src: '/images/lo.jpg', public_from: Date.parse(LATER) },
    { src: '/images/lo.jpg', public_from: null },
  ])
})

it('takes in a picture that was replaced, its size too, without its documents', async () => {
  content.write('images/anh/lo.jpg', await photo('red'))
  content.write('articles/van-hoa/a.mdx', articleText(cover('/images/anh/lo.jpg')))
  await look()
  const [before, word, content_] = [pictures()[0], version(), digest()]
  content.write('images/anh/lo.jpg', await photo('blue', 90))
  expect(await look(['images/anh/lo.jpg'])).toMatchObject({
    ...{ read: 0, published: [], lostPictures: [] },
  })
  expect(pictures()).toMatchObject([{ width: 90 }])
  expect(await hidden()).toEqual([before?.id])
  expect(version()).not.toBe(word)
  expect(digest()).not.toBe(content_)
  // The same again, by a folder: the digest says that the content is the same.
  content.write('images/anh/lo.jpg', await photo('red'))
  await look(['images/anh'])
  expect(pictures()).toEqual([before])
  expect(digest()).toBe(content_)
})

it.each(['NFC', 'NFD'])(
  'takes a file for the one a document names, whose name is in %s',
  async (form) => {
    const [folder, file] = ['ảnh Đà Nẵng', 'lò gốm.jpg'].map((name) => name.normalize(form))
    const onDisk = `images/${folder}/${file}`
    const asTyped = '/images/ảnh Đà Nẵng/lò gốm.jpg'.normalize(form === 'NFC' ? 'NFD' : 'NFC')
    content.write(onDisk, await photo('red'))
    content.write('articles/van-hoa/a.mdx', articleText(cover(`"${asTyped}"`)))
    content.write('articles/van-hoa/b.mdx', articleText({}, `![Lò](<${asTyped}>)\n`))
    expect((await look()).refused).toEqual([])
    expect(pictures()).toMatchObject([{ src: asTyped.normalize('NFC'), width: 60 }])
    content.write(onDisk, await photo('blue', 90))
    await look([onDisk])
    expect(pictures()).toMatchObject([{ width: 90 }])
    content.write(onDisk, await photo('red', 80))
    await look([`images/${folder}`])
    expect(pictures()).toMatchObject([{ width: 80 }])
    content.remove(onDisk)
    expect(await look([onDisk])).toMatchObject({ lostPictures: [{ code: 'thieu-anh' }] })
  },
)

it('is not news when a file was only touched', async () => {
  const file = await photo('red')
  content.write('images/lo.jpg', file)
  content.write('articles/van-hoa/a.mdx', articleText(cover('/images/lo.jpg')))
  await look()
  const word = version()
  content.write('images/lo.jpg', file)
  expect(await look()).toMatchObject({ lostPictures: [] })
  expect(await hidden()).toEqual([])
  expect(version()).toBe(word)
})

it.each<[string, (file: string) => void]>([
  ['deleted', (file) => content.remove(file)],
  ['broken', (file) => content.write(file, 'hỏng')],
])(
  'tells that a picture in use is %s, with its stories, and keeps what is live',
  async (_, spoil) => {
    content.write('images/lo.jpg', await photo('red'))
    content.write('articles/van-hoa/a.mdx', articleText(cover('/images/lo.jpg')))
    content.write('articles/van-hoa/b.mdx', articleText({}, '![Lò](/images/lo.jpg)\n'))
    await look()
    const before = pictures()
    spoil('images/lo.jpg')
    const { lostPictures, refused } = await look()
    expect(refused).toEqual([])
    expect(lostPictures).toMatchObject([{ file: 'images/lo.jpg', code: 'thieu-anh' }])
    expect(lostPictures[0]?.message).toContain('articles/van-hoa/a.mdx, articles/van-hoa/b.mdx')
    expect(pictures()).toEqual(before)
    const place = content.place
    await expect(publishStrictly(place, NOW)).rejects.toThrow('images/lo.jpg')
    content.write('images/lo.jpg', await photo('red'))
    expect(await look()).toMatchObject({ lostPictures: [] })
    expect(await hidden()).toEqual([])
  },
)

it('forgets a picture that no document names, and says which readers do not see any more', async () => {
  content.write('images/lo.jpg', await photo('red'))
  const file = 'articles/van-hoa/a.mdx'
  const text = articleText(cover('/images/lo.jpg'))
  content.write(file, text)
  await look()
  const [picture] = pictures()
  const empty = articleText({ ...cover('/images/lo.jpg'), unpublished: '"Gỡ theo yêu cầu"' })
  content.write(file, empty)
  await look()
  expect(await hidden()).toEqual([picture?.id])
  expect(pictures()).toEqual([picture])
  content.write(file, articleText())
  await look()
  expect(await hidden()).toEqual([])
  expect(pictures()).toEqual([])
  content.write(file, text)
  content.write('articles/van-hoa/b.mdx', text)
  await look()
  content.remove(file)
  await look()
  expect(await hidden()).toEqual([])
  content.remove('articles/van-hoa/b.mdx')
  await look()
  expect(await hidden()).toEqual([picture?.id])
  expect(pictures()).toEqual([])
})

it('refuses a document whose picture is missing, and takes it once it is there', async () => {
  content.write('articles/van-hoa/a.mdx', articleText(cover('/images/lo.jpg')))
  expect((await look()).refused).toMatchObject([{ code: 'thieu-anh', line: 6 }])
  content.write('images/lo.jpg', await photo('red'))
  expect(await look()).toMatchObject({ published: ['articles/van-hoa/a.mdx'] })
})

it('finds pictures in a folder elsewhere', async () => {
  const elsewhere = path.join(content.dir, '..', 'kho-anh')
  process.env.IMAGES_DIR = elsewhere
  try {
    content.write('../kho-anh/lo.jpg', await photo('red'))
    content.write('articles/van-hoa/a.mdx', articleText(cover('/images/lo.jpg')))
    await look()
    expect(pictures()).toMatchObject([{ src: '/images/lo.jpg' }])
  } finally {
    delete process.env.IMAGES_DIR
  }
})
