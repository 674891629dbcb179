import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { contentVersion, findHeadline, frontPage, latestStories, sectionHead } from '@/lib/query'
import { addPageviews, hourOf, openPageviewsForWriting } from '@/lib/store'
import { checkArchive } from '../check/check-archive'
import { addressOfFile } from './address-of-file'
import { publish, publishStrictly } from './publish'
import {
  articleText,
  type ContentFolder,
  enterContentFolder,
  headlineText,
} from './testing/content-folder'
import { publishAt } from './testing/publish-at'

const at = (clock: string, day = '20') => Date.parse(`2025-08-${day}T${clock}:00+07:00`)
const NOW = at('12:00')
const FRONT = 'fronts/trang-nhat.yaml'

let content: ContentFolder

beforeEach(() => {
  content = enterContentFolder()
})
afterEach(() => {
  vi.unstubAllEnvs()
  content.dispose()
})

const publishNow = (...paths: string[]) => publishAt(NOW, content, paths)

/** Articles by their slugs, each at an hour of the day. */
function stories(section: string, ...slugs: string[]) {
  for (const [index, slug] of slugs.entries())
    content.write(
      `articles/${slug}.mdx`,
      articleText({
        title: `"Bài ${slug}"`,
        section,
        publishedAt: `2025-08-20T0${9 - index}:00:00+07:00`,
      }),
    )
}

/** The slugs of a front, a line a container. */
const shown = (now = NOW) =>
  frontPage(now).containers.map(
    (part) =>
      `${part.kind === 'section' ? part.section : part.kind === 'group' ? (part.title ?? part.form) : part.kind}: ${part.stories.map(({ slug }) => slug).join(' ')}`,
  )

/** The slugs of the widget on the front. */
const inLatest = () => frontPage(NOW).latest.map(({ slug }) => slug)

/** Each of so many stories is read once. */
function readAll(size: number) {
  const store = openPageviewsForWriting()
  const slugs = Array.from({ length: size }, (_, index) => `bai-${index}`)
  const counts = slugs.map((slug) => ({
    kind: 'article' as const,
    slug,
    count: 1,
    hour: hourOf(NOW),
  }))
  addPageviews(store, counts, NOW)
  store.close()
}

const check = async () => {
  const { problems } = await checkArchive(
    { ...content.place, cacheFile: path.join(content.dir, '.check.json'), version: '1' },
    NOW,
  )
  return problems.filter(({ file }) => file.startsWith('fronts/'))
}

const told = (problems: readonly { line: number; code: string }[]) =>
  problems.map(({ line, code }) => `${line} ${code}`)

describe('a front', () => {
  it('makes another lead by one line, for a time, and is gone with its file', async () => {
    stories('thoi-su', 'mot', 'hai', 'ba')
    await publishNow()
    expect(shown()).toEqual(['lead: mot hai ba'])
    content.write(FRONT, 'lead: ba until 15:00\n')
    const version = contentVersion()
    expect((await publishNow(FRONT)).published).toEqual([FRONT])
    expect(contentVersion()).not.toBe(version)
    expect(shown()).toEqual(['lead: ba mot hai'])
    // At its minute, without a save.
    expect(shown(at('15:00') - 1)).toEqual(['lead: ba mot hai'])
    expect(shown(at('15:00'))).toEqual(['lead: mot hai ba'])
    content.remove(FRONT)
    expect((await publishNow(FRONT)).removed).toEqual([FRONT])
    expect(shown()).toEqual(['lead: mot hai ba'])
  })

  it('counts a time without a day from the story, whenever the file is saved', async () => {
    stories('thoi-su', 'mot', 'hai')
    content.write(FRONT, 'lead: hai until 15:00\n')
    await publishNow()
    content.write(FRONT, 'lead: hai until 15:00\n# sửa hôm sau\n')
    await publish(content.place, at('08:00', '21'))
    await new Promise(setImmediate)
    expect(shown(at('08:00', '21'))).toEqual(['lead: mot hai'])
  })

  it('has its containers in their order, each filled up, no story twice', async () => {
    stories('thoi-su', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6')
    stories('xe', 'b1', 'b2', 'b3')
    stories('du-lich', 'c1')
    content.write(
      FRONT,
      `lead: b3
containers:
  - kind: list
    title: Bầu cử
    stories: [a6, b3, khong-dang until 2025-08-20 13:00]
  - kind: section
    section: xe
    title: Xe cộ
  - kind: list
    title: Thêm
    section: thoi-su
    number: 2
    from: 2025-08-20T10:00:00+07:00
`,
    )
    content.write('articles/khong-dang.mdx', articleText({ draft: 'true', section: 'xe' }))
    await publishNow()
    // The lead takes nothing that is named below it; what is on the page already is not filled in again.
    expect(shown()).toEqual(['lead: b3 a1 b1 c1 a2 b2', 'Bầu cử: a6', 'Thêm: a3 a4'])
    expect(inLatest()).toEqual(['a5'])
    expect(shown(at('09:30'))).not.toContain('Thêm: a3 a4')
  })

  it('keeps to the containers alone where other sections are not wanted', async () => {
    stories('thoi-su', 'a1', 'a2')
    stories('xe', 'b1')
    content.write(
      FRONT,
      'containers:\n  - kind: lead\n    number: 1\n  - kind: section\n    section: xe\nonlyContainers: true\n',
    )
    await publishNow()
    expect(shown()).toEqual(['lead: a1', 'xe: b1'])
  })

  it('says title, sapo and picture otherwise, and follows the story in all else', async () => {
    stories('thoi-su', 'mot')
    content.write(
      FRONT,
      'lead:\n  - slug: mot\n    title: Khác\n    description: Sapo khác\n    label: Trực tiếp\n    publishedAt: 2025-08-20T11:00:00+07:00\n',
    )
    await publishNow()
    const [lead] = frontPage(NOW).containers[0]?.stories ?? []
    expect(lead).toMatchObject({
      ...{ title: 'Khác', description: 'Sapo khác', href: '/thoi-su/mot' },
      ...{ label: 'Trực tiếp', publishedAt: at('11:00') },
    })
    content.write('articles/mot.mdx', articleText({ section: 'xe' }))
    await publishNow('articles/mot.mdx')
    expect(frontPage(NOW).containers[0]?.stories[0]).toMatchObject({
      title: 'Khác',
      href: '/xe/mot',
    })
  })

  it('fills up what is withdrawn, scheduled or gone since, and knows former slugs', async () => {
    stories('thoi-su', 'mot', 'hai', 'ba')
    content.write(FRONT, 'lead: [ba, hen]\n')
    content.write(
      'articles/hen.mdx',
      articleText({ section: 'thoi-su', publishedAt: '2025-08-20T14:00:00+07:00' }),
    )
    await publishNow()
    expect(shown()).toEqual(['lead: ba mot hai'])
    expect(shown(at('14:00'))).toEqual(['lead: ba hen mot hai'])
    content.write('articles/ba.mdx', articleText({ section: 'thoi-su', unpublished: '"Sai."' }))
    await publishNow('articles/ba.mdx')
    expect(shown()).toEqual(['lead: mot hai'])
    content.remove('articles/ba.mdx')
    content.write(
      'articles/ba-moi.mdx',
      articleText({
        section: 'thoi-su',
        previousSlugs: '[ba]',
        publishedAt: '2025-08-20T01:00:00+07:00',
      }),
    )
    await publishNow('articles/ba.mdx', 'articles/ba-moi.mdx')
    expect(shown()).toEqual(['lead: ba-moi mot hai'])
  })

  it('fills a row of pictures up with stories that have one', async () => {
    stories('thoi-su', 'mot', 'hai')
    content.write('images/lo.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 6"/>')
    const cover = '{src: /images/lo.svg, alt: Lò, credit: A}'
    content.write('articles/ba.mdx', articleText({ section: 'thoi-su', cover }))
    content.write(
      FRONT,
      'lead: mot\ncontainers:\n  - {kind: lead, number: 1}\n  - {kind: carousel, title: Ảnh, rule: newest}\n',
    )
    await publishNow()
    expect(shown()).toEqual(['lead: mot', 'Ảnh: ba'])
  })

  const SECTIONS = ['thoi-su', 'the-gioi', 'xe', 'du-lich']
  it.each([
    ['by itself', ''],
    ['with a lead', 'lead: bai-2\n'],
    [
      'of containers',
      'containers:\n  - {kind: list, title: A, stories: [bai-1]}\n  - {kind: section, section: xe}\n  - {kind: latest, number: 2}\n',
    ],
  ])(
    '%s has no story twice, and none of the newest is missing, in a paper of any size',
    async (_how, text) => {
      vi.stubEnv('DATA_DIR', path.join(content.dir, 'du-lieu'))
      for (let count = 0, size = 3; size < 60; size *= 4) {
        for (; count < size; count++) {
          const publishedAt = new Date(NOW - (count + 1) * 60_000)
            .toISOString()
            .replace('.000Z', 'Z')
          const section = SECTIONS[count % SECTIONS.length] ?? ''
          content.write(`articles/bai-${count}.mdx`, articleText({ section, publishedAt }))
        }
        content.write(FRONT, text)
        await publishNow()
        readAll(size)
        const { containers, latest, mostRead } = frontPage(NOW)
        const inContainers = containers.flatMap(({ stories }) => stories)
        const hrefs = [...inContainers, ...latest, ...mostRead].map(({ href }) => href)
        expect(new Set(hrefs).size).toBe(hrefs.length)
        const newest = latestStories(NOW, { limit: Math.min(10, size) })
        for (const { href } of newest) expect(hrefs).toContain(href)
        const times = latest.map(({ publishedAt }) => publishedAt)
        expect(times).toEqual(times.toSorted((a, b) => b - a))
        const sections = containers.flatMap((part) =>
          part.kind === 'section' ? [part.section] : [],
        )
        if (size > 3 && text.includes('section: xe')) expect(sections).toContain('xe')
        if (size > 12) expect([latest.length, mostRead.length, sections.length]).toEqual([10, 5, 4])
      }
    },
  )

  it('is the head of a section', async () => {
    stories('xe', 'b1', 'b2', 'b3')
    content.write(
      'fronts/xe.yaml',
      'lead: b3\ncontainers:\n  - kind: list\n    title: Thử xe\n    stories: [b2]\n',
    )
    await publishNow()
    const { lead, containers } = sectionHead('xe', NOW)
    expect(lead.map(({ slug }) => slug)).toEqual(['b3'])
    expect(containers).toMatchObject([{ form: 'list', title: 'Thử xe', stories: [{ slug: 'b2' }] }])
    expect(shown()).toEqual(['lead: b1 b2 b3'])
  })
})

it('has a draft, which only previews see', async () => {
  stories('thoi-su', 'mot', 'hai')
  content.write('fronts/trang-nhat.draft.yaml', 'lead: hai\n')
  expect((await publishNow()).refused).toEqual([])
  const leads = (view: 'public' | 'preview') => frontPage(NOW, view).containers[0]?.stories[0]?.slug
  expect([leads('public'), leads('preview')]).toEqual(['mot', 'hai'])
  expect(addressOfFile(content.dir, 'fronts/trang-nhat.draft.yaml')).toBe('/')
  expect(addressOfFile(content.dir, 'fronts/xe.draft.yaml')).toBe('/xe')
  content.write(FRONT, 'lead: mot\n')
  content.remove('fronts/trang-nhat.draft.yaml')
  await publishNow()
  expect(leads('preview')).toBe('mot')
})

describe('a wrong front', () => {
  it('is refused with line and remedy while what was live stays', async () => {
    stories('thoi-su', 'mot', 'hai')
    content.write(FRONT, 'lead: hai\n')
    await publishNow()
    content.write(FRONT, 'lead: hai\nblocks:\n  - lead: mot\n')
    const { refused } = await publishNow(FRONT)
    expect(told(refused)).toEqual(['2 truong-la'])
    expect(shown()).toEqual(['lead: hai mot'])
    await expect(publishStrictly(content.place, NOW)).rejects.toThrow('truong-la')
  })

  it('has the rest of it live where a story is not there, which check and build hold against it', async () => {
    stories('thoi-su', 'mot', 'hai')
    content.write(FRONT, 'lead:\n  - khong-co\n  - hai\n')
    const { published, refused, deadSlots } = await publishNow()
    expect([published.includes(FRONT), refused]).toEqual([true, []])
    expect(told(deadSlots)).toEqual(['2 bai-khong-co'])
    expect(shown()).toEqual(['lead: hai mot'])
    expect(told(await check())).toEqual(['2 bai-khong-co'])
    await expect(publishStrictly(content.place, NOW)).rejects.toThrow('bai-khong-co')
  })

  it('is told again when a story it names goes', async () => {
    stories('thoi-su', 'mot', 'hai')
    content.write(FRONT, 'lead: hai\n')
    expect((await publishNow()).deadSlots).toEqual([])
    content.remove('articles/hai.mdx')
    expect(told((await publishNow('articles/hai.mdx')).deadSlots)).toEqual(['1 bai-khong-co'])
    expect(shown()).toEqual(['lead: mot'])
  })

  it.each([
    ['a path for a slug', 'lead: articles/mot.mdx\n', '1 sai-kieu'],
    ['a number', 'lead: 2026\n', '1 sai-kieu'],
    ['two words', 'lead: mot hai\n', '1 sai-kieu'],
    ['a title', 'lead: Bài một\n', '1 sai-kieu'],
    ['a day first', 'lead: mot until 20/08/2025 15:00\n', '1 sai-thu-tu-ngay'],
    ['no such hour', 'lead: mot until 25:00\n', '1 sai-gio'],
    ['a clock of a story without a time', 'lead: tin until 15:00\n', '1 sai-gio'],
    ['what is past', 'lead: co-anh until 10:00\n', '1 o-het-gio'],
    ['what is past by its day', 'lead: co-anh until 2025-08-19 10:00\n', '1 o-het-gio'],
    [
      'an end before its beginning',
      'lead: co-anh from 2025-08-21 10:00 until 2025-08-21 09:00\n',
      '1 gio-nguoc',
    ],
    ['a draft', 'lead: nhap\n', '1 lien-ket-ban-nhap'],
    ['a withdrawn story', 'lead: go\n', '1 lien-ket-bai-go'],
    ['a lead without a picture', 'lead: mot\n', '1 dau-trang-khong-anh'],
    [
      'a picture of no story',
      'lead:\n  slug: mot\n  cover:\n    src: /images/khong.jpg\n    alt: Ảnh\n',
      '2 thieu-anh',
    ],
    ['an unknown kind', 'containers:\n  - kind: leed\n', '2 sai-kieu'],
    ['no kind', 'containers:\n  - stories: [mot]\n', '2 thieu-truong'],
    ['a section without its name', 'containers:\n  - kind: section\n', '2 thieu-truong'],
    [
      'an unknown section',
      'containers:\n  - kind: section\n    section: thoi-tiet\n',
      '3 chuyen-muc-la',
    ],
    ['a list of nothing', 'containers:\n  - kind: list\n    title: A\n', '2 thieu-truong'],
    [
      'a list without a title',
      'containers:\n  - kind: list\n    stories: [mot]\n',
      '2 thieu-truong',
    ],
    ['a kind for a field', 'containers:\n  - lead: mot\n', '2 truong-la'],
    ['a topic of no story', 'containers:\n  - kind: topic\n    topic: Bão\n', '2 chu-de-khong-bai'],
    [
      'a story that is no running event',
      'containers:\n  - kind: live\n    stories: [mot]\n',
      '3 su-kien-khong-dien-ra',
    ],
    ['stories without brackets', 'lead: mot, hai\n', '1 sai-kieu'],
    ['too many', 'containers:\n  - kind: latest\n    number: 31\n', '2 qua-dai'],
    ['two leads', 'containers:\n  - kind: lead\n  - kind: lead\n', '3 khoi-trung'],
    [
      'a section twice',
      'containers:\n  - {kind: section, section: xe}\n  - {kind: section, section: xe}\n',
      '3 khoi-trung',
    ],
    [
      'a story twice',
      'containers:\n  - kind: list\n    title: A\n    stories: [mot, hai, mot]\n',
      '4 bai-hai-lan',
    ],
    ['a story twice in the lead', 'lead: [mot, mot]\n', '1 bai-hai-lan'],
    [
      'the lead again below',
      'lead: mot\ncontainers:\n  - kind: list\n    title: A\n    stories: [hai, mot]\n',
      '5 bai-hai-lan',
    ],
    [
      'a story twice until one time',
      'lead:\n  - mot until 2025-08-20 15:00\n  - mot until 2025-08-20 15:00\n',
      '3 bai-hai-lan',
    ],
    ['a mapping for containers', 'containers:\n  lead: mot\n', '2 sai-kieu'],
  ])('is told of %s at its line, with a remedy', async (_what, text, expected) => {
    stories('thoi-su', 'mot', 'hai', 'co-anh')
    content.write(
      'images/lo.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 600"/>',
    )
    content.write(
      'articles/co-anh.mdx',
      articleText({
        cover: '{src: /images/lo.svg, alt: Lò, credit: A}',
        publishedAt: '2025-08-20T07:00:00+07:00',
      }),
    )
    content.write('articles/nhap.mdx', articleText({ draft: 'true' }))
    content.write('articles/go.mdx', articleText({ unpublished: '"Sai."' }))
    content.write('headlines/noi-bat/tin.mdx', headlineText({ rank: '1' }))
    content.write(FRONT, text)
    const problems = await check()
    expect(told(problems)).toContain(expected)
    for (const { fix, english } of problems) {
      expect(fix).not.toBe('')
      expect(english).toMatch(/[a-z]{3}/)
    }
  })

  it('states nothing while nothing is written in it', async () => {
    stories('thoi-su', 'mot', 'hai')
    for (const text of ['', '# lead: hai\n', 'lead:\n']) {
      content.write(FRONT, text)
      expect((await publishNow()).refused).toEqual([])
      expect(await check()).toEqual([])
      expect(shown()).toEqual(['lead: mot hai'])
    }
  })

  it('is told of a file of no section', async () => {
    content.write('fronts/thoi-tiet.yaml', 'lead: mot\n')
    content.write('fronts/xe.yml', 'lead: mot\n')
    expect(told(await check())).toContain('1 bia-khong-co')
  })
})

describe('a headline without a title', () => {
  const LEADING = headlineText({ article: 'lo', rank: '1' }).replace(/title: .*\n/, '')

  it('is called as its article is, follows it, and is not there while that is not', async () => {
    content.write('articles/lo.mdx', articleText({ title: '"Lò"', shortTitle: '"L"' }))
    content.write('headlines/noi-bat/tin.mdx', LEADING)
    expect((await publishNow()).refused).toEqual([])
    const lead = () => frontPage(NOW).containers[0]?.stories[0]
    expect(lead()).toMatchObject({ slug: 'tin', title: 'Lò', shortTitle: 'L', href: '/van-hoa/lo' })
    content.write('articles/lo.mdx', articleText({ title: '"Lò mới"' }))
    await publishNow('articles/lo.mdx')
    expect(lead()?.title).toBe('Lò mới')
    content.write('articles/lo.mdx', articleText({ draft: 'true' }))
    await publishNow('articles/lo.mdx')
    expect(lead()).toBeUndefined()
    expect(findHeadline('tin', NOW)).toBeUndefined()
    expect(latestStories(NOW)).toEqual([])
  })

  it('leads to an article, and has no time of its own', async () => {
    content.write('articles/lo.mdx', articleText())
    const without = (fields: Record<string, string>) =>
      content.write('headlines/noi-bat/tin.mdx', headlineText(fields).replace(/title: .*\n/, ''))
    without({})
    expect(told((await publishNow()).refused)).toEqual(['2 thieu-truong'])
    without({ article: 'lo', publishedAt: '2025-08-20T08:00:00+07:00' })
    expect(told((await publishNow()).refused)).toEqual(['4 thieu-truong'])
  })
})

it('advises chosen headlines of one rank', async () => {
  for (const slug of ['a', 'b', 'c'])
    content.write(`headlines/noi-bat/${slug}.mdx`, headlineText({ rank: slug === 'c' ? '2' : '1' }))
  const archive = {
    ...content.place,
    cacheFile: path.join(content.dir, '.check.json'),
    version: '1',
  }
  const { problems } = await checkArchive(archive, NOW)
  const ties = problems.filter(({ code }) => code === 'hang-trung')
  expect(ties).toMatchObject([{ file: 'headlines/noi-bat/b.mdx', line: 4 }])
  expect(ties[0]?.message).toContain('headlines/noi-bat/a.mdx')
})
