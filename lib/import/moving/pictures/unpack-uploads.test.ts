import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type OldSite, oldSite, PICTURE } from '../testing/move-site'

let site: OldSite

beforeEach(() => {
  site = oldSite()
})
afterEach(() => site.remove())

const exported = () =>
  site.put(
    'ghost.json',
    JSON.stringify({
      data: {
        posts: [
          {
            ...{ id: 'p1', title: 'Chợ', slug: 'cho', status: 'published' },
            html: '<p>Một.</p><img src="/content/images/size/w600/2024/05/ch%E1%BB%A3.png" alt="Chợ"><p>Hai.</p>',
          },
        ],
      },
    }),
  )

it('finds pictures in an archive that lies beside, and unpacks it once', async () => {
  const file = exported()
  site.put('content.zip', zipSync({ 'content/images/2024/05/chợ.png': PICTURE }))
  await site.move(file, '--yes')
  expect(site.text('articles/thoi-su/cho.mdx')).toMatch(/<Figure src="\/images\/.*cho-\w+\.png"/)
  rmSync(path.join(site.dir, 'content.zip'))
  site.put('content.zip', '')
  const again = await site.move(file, '--yes')
  expect(again.said).toContain('tệp hỏng')
})

it('writes nothing outside of its folder, and nothing of what machines add', async () => {
  const archive = site.put(
    'anh.zip',
    zipSync({
      '../../ngoai.png': PICTURE,
      '__MACOSX/._cho.png': PICTURE,
      '/2024/05/chợ.png': PICTURE,
      'C:/la.png': PICTURE,
    }),
  )
  await site.move(exported(), '--yes', '--uploads', archive)
  expect(site.text('articles/thoi-su/cho.mdx')).toContain('<Figure')
  expect(existsSync(path.join(site.dir, 'nhap/ngoai.png'))).toBe(false)
  expect(site.work('bao-cao.html')).toContain('<td>Tệp trong thư mục uploads</td><td>1</td>')
})

it('refuses an archive that is made to fill the disk, and one that is none', async () => {
  const zeros = new Uint8Array(20 * 1024 * 1024)
  const bomb = site.put('bom.zip', zipSync({ 'a.png': zeros }))
  expect((await site.move(exported(), '--yes', '--uploads', bomb)).said).toContain('nhiều hơn hẳn')
  const other = site.put('anh.zip', 'không phải zip')
  expect((await site.move(exported(), '--yes', '--uploads', other)).said).toContain('tệp hỏng')
  const none = path.join(site.dir, 'khong-co')
  expect((await site.move(exported(), '--yes', '--uploads', none)).said).toContain('có thật')
})
