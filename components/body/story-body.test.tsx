import { expect, it } from 'vitest'
import { render } from '@/components/testing/render'
import { compileBody } from '@/lib/body/compile-body'
import type { Picture } from '@/lib/model'
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

/** A body as it is written, on the page. */
function body(text: string) {
  const { tree } = compileBody(`\n${text}`)
  return render(<StoryBody body={{ tree, pictures: PICTURES }} />)
}

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

it('a table can be scrolled by keyboard, and needs no style of its own', () => {
  const { all, html } = body('| Năm | Số |\n|---|--:|\n| 2024 | 7 |')
  expect(all('table')[0]?.properties.tabIndex).toBe(0)
  expect(html).not.toContain('style=')
})
