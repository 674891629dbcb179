import { expect, it } from 'vitest'
import type { Picture } from '@/lib/model'
import { compileBody } from './compile-body'
import { linkedAddress } from './linked-address'
import { bodyToHtml } from './to-html'

const PHOTO: Picture = {
  ...{ src: '/images/a.jpg', id: '0123456789abcdef', kind: 'photo', bytes: 9_000_000 },
  ...{ width: 6000, height: 4000 },
}
const pictureOf = (src: string) => (src === PHOTO.src ? PHOTO : undefined)

it('leads to a rendition of a photograph, and to all else where it is', () => {
  expect(linkedAddress('/images/a.jpg', pictureOf)).toBe('/anh/0123456789abcdef/full-2560.jpg')
  expect(linkedAddress('/images/a.jpg', pictureOf, 1200)).toBe(
    '/anh/0123456789abcdef/full-1200.jpg',
  )
  expect(linkedAddress('/images/b.pdf', pictureOf)).toBe('/images/b.pdf')
})

it('no address of a photograph’s file leaves the site', () => {
  const written = [
    '[Ảnh lớn](/images/a.jpg) ![Lò](/images/a.jpg)',
    '<Figure src="/images/a.jpg" alt="Lò" />',
    '<Video src="/images/p.mp4" title="Lò" poster="/images/a.jpg" />',
  ]
  const { tree, problems } = compileBody(`\n${written.join('\n\n')}`)
  expect(problems).toEqual([])
  const place = {
    page: 'https://bao.example/a',
    absolute: (path: string) => `https://bao.example${path}`,
  }
  const html = bodyToHtml({ tree, pictures: { '/images/a.jpg': PHOTO } }, place)
  expect(html).not.toContain('/images/a.jpg')
  expect(html.match(/https:\/\/bao\.example\/anh\//g)).toHaveLength(4)
})
