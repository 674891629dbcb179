import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { compileBody } from '@/lib/body'
import type { Cover, FeedStory, MediaFiles } from '@/lib/model'
import { FEED_TYPES, type FeedFile } from '@/lib/routes'
import type { Feed } from './feed'
import { writeFeed } from './write-feed'

const CHANGED = Date.parse('2026-11-25T08:00:00+07:00')

const STORY: FeedStory = {
  kind: 'article',
  section: 'xe',
  slug: 'ten-moi',
  firstSlug: 'ten-cu',
  href: '/xe/ten-moi',
  title: 'Giá ]]> 5 triệu',
  description: 'Dưới <5 triệu & ]]> </script> "rẻ"',
  publishedAt: CHANGED,
  tags: [']]>', '<b>'],
  byline: { text: 'An ]]>', names: ['An ]]>'] },
  bodyKey: 'mot',
  readBody: () => ({
    tree: { type: 'root', children: [{ type: 'text', value: 'Chữ ]]> & <' }] },
    pictures: {},
  }),
}

const MEDIA: MediaFiles = {
  '/images/a.mp4': {
    ...{ kind: 'film', type: 'video/mp4', bytes: 9_000, seconds: 65.2 },
    ...{ version: '0123456789abcdef', width: 1080, height: 1920 },
  },
}

const PLAYING: FeedStory = {
  ...STORY,
  bodyKey: 'phim',
  media: MEDIA,
  readBody: () => ({
    ...compileBody('\n<Video src="/images/a.mp4" title="Lò">\n\nMời *vào*.\n\n</Video>'),
    ...{ pictures: {}, media: MEDIA },
  }),
}

const feedOf = (stories: readonly FeedStory[]): Feed => ({
  title: 'Xe – Trang Nhất',
  description: 'Tin xe.',
  pageUrl: 'https://bao.example/xe',
  feedUrl: 'https://bao.example/xe/rss.xml',
  changedAt: CHANGED,
  stories,
  sectionName: () => 'Xe',
})

const files = Object.keys(FEED_TYPES) as FeedFile[]
const jsonOf = (stories: readonly FeedStory[]) =>
  JSON.parse(writeFeed(feedOf(stories), 'feed.json')) as {
    items: { id: string; summary: string }[]
  }

describe('feeds', () => {
  it('enclose films and sound with what they weigh, in every form', () => {
    const { items } = parseRssFeed(writeFeed(feedOf([PLAYING]), 'rss.xml'))
    const url = 'http://localhost:3000/images/a.mp4?v=0123456789abcdef'
    expect(items?.[0]?.enclosures).toEqual([{ url, type: 'video/mp4', length: 9_000 }])
    expect(items?.[0]?.content?.encoded).toContain(`<a href="${url}">Lò</a>`)
    const { entries } = parseAtomFeed(writeFeed(feedOf([PLAYING]), 'atom.xml'))
    expect(entries?.[0]?.links).toContainEqual({
      ...{ href: url, rel: 'enclosure', type: 'video/mp4', length: 9_000 },
    })
    const json = parseJsonFeed(writeFeed(feedOf([PLAYING]), 'feed.json'))
    expect(json.items?.[0]?.attachments).toEqual([
      {
        ...{ url, mime_type: 'video/mp4', title: 'Lò' },
        ...{ size_in_bytes: 9_000, duration_in_seconds: 65 },
      },
    ])
  })

  it('say which language a story is in that is in another than the paper', () => {
    const stories = [{ ...STORY, language: 'en' }, STORY]
    const [rss] = parseRssFeed(writeFeed(feedOf(stories), 'rss.xml')).items ?? []
    expect(rss?.dc?.languages).toEqual(['en'])
    const { entries } = parseAtomFeed(writeFeed(feedOf(stories), 'atom.xml'))
    expect(entries?.map(({ xml }) => xml?.lang)).toEqual(['en', undefined])
    expect(jsonOf(stories).items).toMatchObject([{ language: 'en' }, {}])
  })

  it('have a list of items in JSON also where there is none', () => {
    expect(jsonOf([]).items).toEqual([])
    expect(parseJsonFeed(writeFeed(feedOf([]), 'feed.json')).title).toBe('Xe – Trang Nhất')
  })

  it.each(files.filter((file) => file.endsWith('.xml')))(
    'are XML whatever is in a story: %s',
    async (file) => {
      for (const stories of [[STORY], []]) {
        const xml = writeFeed(feedOf(stories), file)
        const { rawOutput, errors } = await validateXML({ xml, schema: ANYTHING })
        expect(
          errors.filter(({ message }) => message.startsWith('parser')),
          rawOutput,
        ).toEqual([])
      }
    },
  )

  it('know a story by what it was called first, in every form', () => {
    const id = 'tag:localhost,2026:bai/ten-cu'
    const { items } = parseRssFeed(writeFeed(feedOf([STORY]), 'rss.xml'))
    expect(items?.[0]?.guid).toEqual({ value: id, isPermaLink: false })
    expect(items?.[0]?.link).toBe('http://localhost:3000/xe/ten-moi')
    const { entries } = parseAtomFeed(writeFeed(feedOf([STORY]), 'atom.xml'))
    expect(entries?.[0]?.id).toBe(id)
    expect(jsonOf([STORY]).items[0]?.id).toBe(id)
    const brief = { ...STORY, kind: 'headline' } as const
    expect(jsonOf([brief]).items[0]?.id).toBe('tag:localhost,2026:tin/ten-cu')
  })

  it.each([
    'Thẻ > <![CDATA[ trong tiêu đề',
    ']]> </b> ]]>',
    ' <![CDATA[ ]]> ',
    `"Mới" & 'cũ' &amp; </script>`,
    '$& $1 $$',
  ])('say a title as it is: %s', (title) => {
    const stories = [{ ...STORY, title }]
    const { items } = parseRssFeed(writeFeed(feedOf(stories), 'rss.xml'))
    expect(items?.[0]?.title).toBe(title.trim())
    const { entries } = parseAtomFeed(writeFeed(feedOf(stories), 'atom.xml'))
    expect(entries?.[0]?.title).toMatchObject({ value: title.trim() })
  })

  it('have the photograph in a rendition that everybody can show, and say whose it is', () => {
    const url = 'http://localhost:3000/anh/0123456789abcdef/full-1200.jpg'
    const cover: Cover = {
      ...{ src: '/images/a.jpg', alt: 'Lò <gốm>', credit: 'Lan & Ba', id: '0123456789abcdef' },
      ...{ kind: 'photo', width: 6000, height: 4000, bytes: 9_000_000 },
    }
    const stories = [{ ...STORY, cover }]
    const shown = { url, type: 'image/jpeg', medium: 'image', width: 1200, height: 800 }
    const [item] = parseRssFeed(writeFeed(feedOf(stories), 'rss.xml')).items ?? []
    expect(item?.enclosures).toEqual([{ url, type: 'image/jpeg', length: 0 }])
    expect(item?.media?.contents).toMatchObject([{ ...shown, credits: [{ value: 'Lan & Ba' }] }])
    expect(item?.content?.encoded).toContain(`<img src="${url}" width="1200" height="800"`)
    const [entry] = parseAtomFeed(writeFeed(feedOf(stories), 'atom.xml')).entries ?? []
    expect(entry?.media?.contents).toMatchObject([shown])
    expect(entry?.links).toContainEqual({ href: url, rel: 'enclosure', type: 'image/jpeg' })
    const json = parseJsonFeed(writeFeed(feedOf(stories), 'feed.json'))
    expect(json.items?.[0]?.image).toBe(url)
  })

  it('have the sapo as HTML where the form has HTML, else as it is', () => {
    const { items } = parseRssFeed(writeFeed(feedOf([STORY]), 'rss.xml'))
    expect(items?.[0]?.description).toBe('Dưới &lt;5 triệu &amp; ]]> &lt;/script> "rẻ"')
    const { entries } = parseAtomFeed(writeFeed(feedOf([STORY]), 'atom.xml'))
    expect(entries?.[0]?.summary).toMatchObject({ value: STORY.description })
    expect(jsonOf([STORY]).items[0]?.summary).toBe(STORY.description)
  })
})

/** Only whether a feed is well-formed is asked; that it is none of this is an error of another kind. */
const ANYTHING = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="x"/></xs:schema>`

it('says first what is new in a developing story', () => {
  const updates = [{ at: CHANGED, text: 'Đã <bắt> được' }]
  const [item] = jsonOf([{ ...STORY, bodyKey: 'moi', updates }]).items as unknown as {
    content_html: string
  }[]
  expect(item?.content_html).toMatch(
    /^<p><b>Có gì mới<\/b><\/p><ul><li>25\/11\/2026 08:00: Đã &lt;bắt> được|^<p><b>Có gì mới/,
  )
})
