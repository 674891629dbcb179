import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isSection, paper, sectionName, sectionOf } from '@/lib/config'
import {
  contentVersion,
  latestStories,
  resolveAddress,
  sectionPage,
  selectAsset,
} from '@/lib/query'
import { publishStrictly } from './publish'
import { articleText, type ContentFolder, enterContentFolder } from './testing/content-folder'
import { publishAt } from './testing/publish-at'

const NOW = Date.parse('2025-08-20T08:00:00+07:00')

const SITE = `name: Tin Làng
tagline: Báo của làng
sections:
  - slug: lang-nghe
    name: Làng nghề
    children:
      - slug: gom
        name: Gốm
  - slug: cho
    name: Chợ
`

let content: ContentFolder

beforeEach(() => {
  content = enterContentFolder()
})
afterEach(() => content.dispose())

const publishNow = (...paths: string[]) => publishAt(NOW, content, paths)

describe('a settings file', () => {
  it('has stories wait for an approval from a time on, and others as they were', async () => {
    const story = (name: string, fields: Record<string, string>) =>
      content.write(`articles/${name}.mdx`, articleText({ section: 'cho', ...fields }))
    const shown = () => latestStories(NOW).map(({ slug }) => slug)
    content.write('site.yaml', SITE)
    story('truoc', { publishedAt: '2025-08-18T08:00:00+07:00' })
    story('sau', { publishedAt: '2025-08-19T08:00:00+07:00' })
    story('cho-duyet', { publishedAt: '2025-08-17T08:00:00+07:00', approval: 'cho-duyet' })
    await publishNow()
    expect(shown()).toEqual(['sau', 'truoc'])
    content.write('site.yaml', `${SITE}approvalFrom: 2025-08-19T00:00:00+07:00\n`)
    await publishNow('site.yaml')
    expect(shown()).toEqual(['truoc'])
    story('sau', { publishedAt: '2025-08-19T08:00:00+07:00', approval: 'da-duyet' })
    await publishNow('articles/sau.mdx')
    expect(shown()).toEqual(['sau', 'truoc'])
    story('sau', { publishedAt: '2025-08-19T08:00:00+07:00' })
    await publishNow('articles/sau.mdx')
    content.write('site.yaml', SITE)
    await publishNow('site.yaml')
    expect(shown()).toEqual(['sau', 'truoc'])
  })

  it('has a page of what changed in each article, where it wants to show that', async () => {
    const at = (slug: string) => resolveAddress(`/lich-su/${slug}`, NOW)
    const story = (name: string, fields: Record<string, string>) =>
      content.write(`articles/${name}.mdx`, articleText({ section: 'cho', ...fields }))
    content.write('site.yaml', SITE)
    story('moi', { previousSlugs: '[cu]' })
    story('nhap', { draft: 'true' })
    story('hen', { publishedAt: '2030-01-01T08:00:00+07:00' })
    story('go', { unpublished: 'Sai' })
    await publishNow()
    expect(at('moi').state).toBe('absent')
    content.write('site.yaml', `${SITE}showsHistory: true\n`)
    await publishNow('site.yaml')
    expect(['moi', 'nhap', 'hen', 'go', 'khong-co'].map((slug) => at(slug).state)).toEqual([
      'page',
      'absent',
      'absent',
      'gone',
      'absent',
    ])
    expect(at('cu')).toEqual({ state: 'moved', to: '/lich-su/moi' })
  })

  it('has the picture of a section as it is shared, without what its camera noted', async () => {
    const photo = sharp({ create: { width: 1600, height: 1600, channels: 3, background: '#a42' } })
    const withPlace = photo.withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 2/1 0/1' } })
    content.write('images/cho.jpg', await withPlace.jpeg().toBuffer())
    const picture = '    picture: /images/cho.jpg\n'
    content.write('site.yaml', SITE + picture)
    await publishNow()
    const { url = '', ...shape } = sectionOf('cho')?.shared ?? {}
    expect(shape).toEqual({ width: 1200, height: 630 })
    const made = await sharp(selectAsset(url.slice(1))?.bytes).metadata()
    expect(made).toMatchObject({ format: 'jpeg', ...shape })
    expect(made.exif).toBeUndefined()
    expect(sectionOf('lang-nghe')?.shared).toBeUndefined()
  })

  it('makes the paper, at a save, and another one when it changes', async () => {
    content.write('site.yaml', SITE)
    content.write('articles/lang-nghe/lo.mdx', articleText({ section: 'lang-nghe/gom' }))
    expect((await publishNow()).published).toEqual(['site.yaml', 'articles/lang-nghe/lo.mdx'])
    expect([paper().name, isSection('xe'), sectionName('lang-nghe/gom')]).toEqual([
      'Tin Làng',
      false,
      'Gốm',
    ])
    const version = contentVersion()
    content.write('site.yaml', SITE.replace('Tin Làng', 'Tin Phố'))
    expect((await publishNow('site.yaml')).published).toEqual(['site.yaml'])
    expect(paper().name).toBe('Tin Phố')
    expect(contentVersion()).not.toBe(version)
  })

  it('has the stories of children in their parents’ lists, at addresses below them', async () => {
    content.write('site.yaml', SITE)
    content.write('articles/lo.mdx', articleText({ section: 'lang-nghe/gom' }))
    content.write('articles/cho.mdx', articleText({ section: 'cho', title: '"Chợ phiên"' }))
    await publishNow()
    expect(
      latestStories(NOW)
        .map(({ href }) => href)
        .sort(),
    ).toEqual(['/cho/cho', '/lang-nghe/gom/lo'])
    const hrefs = (section: string) => sectionPage(section, 1, NOW)?.stories.map(({ href }) => href)
    expect(hrefs('lang-nghe')).toEqual(['/lang-nghe/gom/lo'])
    expect(hrefs('lang-nghe/gom')).toEqual(['/lang-nghe/gom/lo'])
    expect(hrefs('cho')).toEqual(['/cho/cho'])
    for (const address of [
      '/lang-nghe',
      '/lang-nghe/gom',
      '/lang-nghe/gom/lo',
      '/lang-nghe/gom/rss.xml',
    ])
      expect(resolveAddress(address, NOW), address).toMatchObject({ state: 'page' })
    expect(resolveAddress('/lang-nghe/lo', NOW)).toEqual({
      state: 'moved',
      to: '/lang-nghe/gom/lo',
    })
  })

  it('is refused with line and remedy while what was live stays', async () => {
    content.write('site.yaml', SITE)
    await publishNow()
    content.write('site.yaml', SITE.replace('tagline', 'taglin').replace('slug: cho', 'slug: tin'))
    const { refused, published } = await publishNow('site.yaml')
    expect(published).toEqual([])
    expect(refused.map(({ file, line, code }) => [file, line, code])).toEqual([
      ['site.yaml', 2, 'truong-la'],
    ])
    expect(paper().name).toBe('Tin Làng')
    content.write('site.yaml', SITE.replace('slug: cho', 'slug: tin'))
    const again = await publishNow('site.yaml')
    expect(again.refused.map(({ code }) => code)).toEqual(['chuyen-muc-trung'])
    await expect(publishStrictly(content.place, NOW)).rejects.toThrow('chuyen-muc-trung')
  })

  it('does not lose a section that stories are in', async () => {
    content.write('site.yaml', SITE)
    content.write('articles/cho.mdx', articleText({ section: 'cho' }))
    await publishNow()
    const without = SITE.replace(/ {2}- slug: cho\n {4}name: Chợ\n/, '')
    content.write('site.yaml', without)
    const { refused } = await publishNow('site.yaml')
    expect(refused.map(({ code, message }) => [code, message])).toEqual([
      ['chuyen-muc-con-bai', expect.stringContaining('articles/cho.mdx')],
    ])
    expect(isSection('cho')).toBe(true)
    // Moved in the same save, they do not stand in its way.
    content.write('articles/cho.mdx', articleText({ section: 'lang-nghe' }))
    expect((await publishNow('site.yaml')).refused).toEqual([])
    expect(isSection('cho')).toBe(false)
    expect(resolveAddress('/lang-nghe/cho', NOW)).toMatchObject({ state: 'page' })
  })

  it('leads all addresses of a renamed section on, and takes its stories along', async () => {
    content.write('site.yaml', SITE)
    content.write('articles/lo.mdx', articleText({ section: 'lang-nghe/gom' }))
    content.write('articles/lang.mdx', articleText({ section: 'lang-nghe', title: '"Làng"' }))
    await publishNow()
    content.write(
      'site.yaml',
      SITE.replace('slug: lang-nghe\n', 'slug: thu-cong\n    previousSlugs: [lang-nghe]\n'),
    )
    expect((await publishNow('site.yaml')).refused).toEqual([])
    const to = (address: string) => resolveAddress(address, NOW)
    expect(to('/thu-cong/gom/lo')).toMatchObject({ state: 'page' })
    expect(to('/lang-nghe/gom/lo')).toEqual({ state: 'moved', to: '/thu-cong/gom/lo' })
    expect(to('/lang-nghe/lang')).toEqual({ state: 'moved', to: '/thu-cong/lang' })
    expect(to('/lang-nghe')).toEqual({ state: 'moved', to: '/thu-cong' })
    expect(to('/lang-nghe/rss.xml')).toEqual({ state: 'moved', to: '/thu-cong/rss.xml' })
    expect(to('/gon/lang-nghe/gom')).toEqual({ state: 'moved', to: '/gon/thu-cong/gom' })
    expect(to('/lang-nghe/khong-co')).toMatchObject({ state: 'absent' })
    expect(readFileSync(`${content.dir}/articles/lo.mdx`, 'utf8')).toContain('lang-nghe/gom')
  })

  it.each([
    [
      'a section of its own',
      `${SITE.replace(/ {4}children:[\s\S]*Gốm\n/, '')}  - slug: gom\n    name: Gốm\n`,
      '/gom',
    ],
    [
      'another section’s child',
      `${SITE.replace(/ {4}children:[\s\S]*Gốm\n/, '')}    children:\n      - slug: gom\n        name: Gốm\n`,
      '/cho/gom',
    ],
  ])('leads all addresses of a child on that is made %s', async (_what, changed, now) => {
    content.write('site.yaml', SITE)
    content.write('articles/lo.mdx', articleText({ section: 'lang-nghe/gom' }))
    await publishNow()
    content.write('site.yaml', changed)
    expect((await publishNow('site.yaml')).refused).toEqual([])
    const to = (address: string) => resolveAddress(address, NOW)
    expect(to(`${now}/lo`)).toMatchObject({ state: 'page' })
    for (const end of ['', '/lo', '/rss.xml']) {
      const moved = { state: 'moved', to: now + end }
      expect(to(`/lang-nghe/gom${end}`), end).toEqual(moved)
    }
    expect(to('/gon/lang-nghe/gom/lo')).toEqual({ state: 'moved', to: `/gon${now}/lo` })
    expect(to('/gon/lang-nghe/gom')).toEqual({ state: 'moved', to: `/gon${now}` })
    expect(to('/lang-nghe/khong-co')).toMatchObject({ state: 'absent' })
    expect(to('/khong-co/gom')).not.toMatchObject({ state: 'moved' })
  })

  it('has icons and a logo made, and again when the picture alone is another', async () => {
    const svg = (colour: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path fill="${colour}" d="M0 0h20v10z"/></svg>`
    content.write('images/logo.svg', svg('#0b5c46'))
    content.write('site.yaml', `${SITE}logo:\n  light: /images/logo.svg\n`)
    await publishNow()
    const png = () => Buffer.from(selectAsset('icon-192.png')?.bytes ?? []).toString('base64')
    const [before, { marks }] = [png(), paper()]
    expect(Buffer.from(before, 'base64').subarray(1, 4).toString()).toBe('PNG')
    expect(marks?.light).toMatchObject({ width: 20, height: 10 })
    expect(selectAsset(marks?.light.url.slice(1) ?? '')?.type).toBe('image/svg+xml')
    expect(selectAsset('favicon.ico')?.bytes.byteLength).toBeGreaterThan(100)
    content.write('images/logo.svg', svg('#a8201a'))
    expect((await publishNow('images/logo.svg')).published).toEqual(['site.yaml'])
    expect(png()).not.toBe(before)
    expect(paper().marks?.light.url).not.toBe(marks?.light.url)
  })

  it('has an icon in its own colours and name without a logo', async () => {
    content.write('site.yaml', `${SITE}colours:\n  light: { accent: "#0b5c46" }\n`)
    await publishNow()
    const icon = Buffer.from(selectAsset('icon.svg')?.bytes ?? []).toString()
    expect(icon).toContain('aria-label="Tin Làng"')
    expect(icon).toContain('#0b5c46')
  })

  it('is the built-in paper again once the file is gone', async () => {
    content.write('site.yaml', SITE)
    await publishNow()
    content.remove('site.yaml')
    expect((await publishNow('site.yaml')).removed).toEqual(['site.yaml'])
    expect(paper().name).toBe('Trang Nhất')
  })
})
