import { expect, it } from 'vitest'
import { render } from '@/components/testing/render'
import { compileBody } from '@/lib/body/compile-body'
import type { MediaFiles, Picture } from '@/lib/model'
import { StoryBody } from './story-body'

const A = { src: '/images/a.jpg', id: '0123456789abcdef', kind: 'photo', bytes: 9_000_000 } as const
const PHOTO = { ...A, width: 1200, height: 800 }
const PICTURES: Readonly<Record<string, Picture>> = {
  '/images/a.jpg': PHOTO,
  '/images/cao.jpg': { ...PHOTO, src: '/images/cao.jpg', width: 800, height: 1200 },
  '/images/nho.jpg': { ...PHOTO, src: '/images/nho.jpg', width: 300, height: 200 },
  '/images/trong.png': { ...PHOTO, src: '/images/trong.png', hasAlpha: true },
  '/images/dong.gif': { ...PHOTO, src: '/images/dong.gif', kind: 'animation', colour: '#a1b2c3' },
}

const FILM = { type: 'video/mp4', bytes: 12_300_000, seconds: 65, version: '0123456789abcdef' }
const MEDIA: MediaFiles = {
  '/images/a.mp4': { kind: 'film', width: 1920, height: 1080, ...FILM },
  '/images/cao.mp4': { kind: 'film', width: 1080, height: 1920, ...FILM },
  '/images/a.vtt': { kind: 'captions', type: 'text/vtt', bytes: 90, version: 'fedcba9876543210' },
  '/images/a.mp3': { kind: 'sound', ...FILM, seconds: 3_725, type: 'audio/mpeg' },
}

/** A body as it is written, on the page. */
function body(text: string) {
  const { tree } = compileBody(`\n${text}`)
  return render(<StoryBody body={{ tree, pictures: PICTURES, media: MEDIA }} />)
}

it('a film has its shape, loads nothing, and says how long and how large it is', () => {
  const text =
    '<Video src="/images/a.mp4" title="Lò đỏ lửa" captions="/images/a.vtt" credit="Lan">\n\nMời vào.\n\n</Video>'
  const { all, text: shown } = body(text)
  expect(all('video')[0]?.properties).toMatchObject({
    src: '/images/a.mp4?v=0123456789abcdef',
    preload: 'none',
    controls: true,
    width: 1920,
    height: 1080,
  })
  expect(all('track')[0]?.properties).toMatchObject({
    kind: 'captions',
    srcLang: 'vi',
    src: '/images/a.vtt?v=fedcba9876543210',
  })
  expect(all('figcaption')).toHaveLength(1)
  expect(shown).toContain('Lò đỏ lửa Video: Lan (1 phút 5 giây, 12 MB)')
  expect(all('details')).toHaveLength(1)
  expect(shown).toContain('Lời trong videoMời vào.')
})

it('an upright film is no wider than a phone', () => {
  const upright = body('<Video src="/images/cao.mp4" title="a" />').all('video')[0]
  expect(upright?.properties).toMatchObject({ width: 1080, height: 1920 })
  expect(upright?.properties.className).toContain('max-w-sm')
  const { all } = body('<Video src="/images/a.mp4" title="a" />')
  expect(all('video')[0]?.properties.className).not.toContain('max-w-sm')
  expect(all('details')).toEqual([])
})

it('the still of a film is a rendition', () => {
  const film = body('<Video src="/images/a.mp4" title="a" poster="/images/a.jpg" />').all(
    'video',
  )[0]
  expect(film?.properties.poster).toBe('/anh/0123456789abcdef/full-1200.jpg')
})

it('sound loads nothing, and says how long and how large it is', () => {
  const { all, text } = body('<Audio src="/images/a.mp3" title="Tiếng rao" />')
  expect(all('audio')[0]?.properties).toMatchObject({ preload: 'none', controls: true })
  expect(text).toContain('Tiếng rao (1 giờ 2 phút, 12 MB)')
})

it.each([
  ['Markdown', '![Lò gốm](/images/a.jpg "Lò mới")'],
  ['a component', '<Figure src="/images/a.jpg" alt="Lò gốm" caption="Lò mới" credit="Lan" />'],
])('a picture of %s has its size, its words and its caption', (_what, text) => {
  const { all } = body(text)
  expect(all('img')[0]?.properties).toMatchObject({ alt: 'Lò gốm', width: 1200, height: 800 })
  expect(body(text).text).toContain('Lò mới')
  expect(all('p').flatMap(({ children }) => children)).not.toContainEqual(
    expect.objectContaining({ tagName: 'figure' }),
  )
})

it('a picture has a caption only where it has something to say', () => {
  const { all } = body('<Figure src="/images/a.jpg" alt="Lò gốm" />')
  expect(all('figcaption')).toEqual([])
})

const figure = (name: string, more = '') => `<Figure src="/images/${name}" alt="Lò" ${more}/>`
const classes = (text: string) =>
  body(text)
    .all('img')
    .map(({ properties }) => String(properties.className))

it('an upright picture keeps to the screen, a small one to its own size', () => {
  expect(classes(figure('cao.jpg'))[0]).toContain('max-h-[75vh]')
  expect(classes(figure('nho.jpg'))[0]).not.toContain('w-full')
  expect(classes(figure('a.jpg'))[0]).toContain('w-full')
})

it('what is transparent stands on light paper in both themes', () => {
  expect(classes(figure('trong.png'))[0]).toContain('bg-light')
  expect(classes(figure('a.jpg'))[0]).not.toContain('bg-light')
})

it('an animation stands still until it is asked to move, without a script', () => {
  const { all, text } = body(figure('dong.gif'))
  const [moving, still] = all('img').map(({ properties }) => properties)
  expect(all('details')[0]?.properties.open).toBeUndefined()
  expect(moving).toMatchObject({ src: expect.stringContaining('/anim-800.webp'), loading: 'lazy' })
  expect(still).toMatchObject({ src: expect.stringMatching(/full-800\.jpg$/), dataColour: 'abc' })
  expect(text).toContain('Cho ảnh chuyển động')
})

it('two halves that follow each other are a pair in one shape; one by itself is none', () => {
  const half = (name: string) => figure(name, 'size="half" focus="10% 20%" ')
  const two = body(`${half('a.jpg')}\n\n${half('a.jpg')}\n\n${half('a.jpg')}`)
  expect(
    two.all('div').filter(({ properties }) => String(properties.className) === 'pair'),
  ).toHaveLength(1)
  expect(two.html.match(/4x3-10x20-480\.jpg 480w/g)).toHaveLength(2)
  expect(two.html.match(/full-480\.jpg 480w/g)).toHaveLength(1)
  expect(body(`${half('a.jpg')}\n\n${half('cao.jpg')}`).html).toContain('/1x1-10x20-')
  expect(body(`${half('a.jpg')}\n\nChữ.\n\n${half('a.jpg')}`).html).not.toContain('/4x3-')
})

it('a picture that is not there leaves nothing', () => {
  expect(body(figure('khong.jpg')).all('figure')).toEqual([])
})

it('a link that is its own words is marked, so that print does not repeat it', () => {
  const { all } = body('Xem https://example.org/a và [trang này](https://example.org/b).')
  expect(all('a').map(({ properties }) => properties.className)).toEqual([['bare'], undefined])
})

it('a table stands in a box that has a name and can be scrolled by keyboard', () => {
  const { all, html } = body('| Năm | Số |\n|---|--:|\n| 2024 | 7 |')
  expect(all('section')[0]?.properties).toMatchObject({
    ...{ ariaLabel: 'Bảng: Năm, Số', tabIndex: 0 },
  })
  expect(html).not.toContain('style=')
})
