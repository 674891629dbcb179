import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { ErrorLevel, XMLToSitemapItemStream } from 'sitemap'
import { expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { writeNewsSitemap, writeSitemap } from './write-sitemap'

const TITLES = [
  'Một dấu ]]> giữa tiêu đề',
  ']]>]]>',
  `"Mới" & <b>cũ</b> </script> <!-- x --> &amp; 'đúng' 😀`,
]

it.each(TITLES)('a news sitemap is XML whatever its headline: %s', async (title) => {
  const story = {
    kind: 'article',
    section: 'xe',
    slug: 'bai',
    href: '/xe/bai',
    title,
    publishedAt: Date.parse('2026-11-25T08:00:00+07:00'),
  } as const
  const { errors } = await validateXML({ xml: writeNewsSitemap([story]), schema: ANYTHING })
  expect(errors).toEqual([])
})

it('a sitemap leads to the pictures of its pages', async () => {
  const xml = writeSitemap([{ path: '/xe/bai', picture: '/anh/0/full-1200.jpg' }, { path: '/xe' }])
  const read = new XMLToSitemapItemStream({ level: ErrorLevel.THROW, logger: false })
  const items = (await Readable.from([xml]).pipe(read).toArray()) as { img: { url: string }[] }[]
  expect(items.map(({ img }) => img.map(({ url }) => url))).toEqual([
    ['http://localhost:3000/anh/0/full-1200.jpg'],
    [],
  ])
})

it('a news sitemap is valid where nothing is new', async () => {
  const schema = readFileSync('node_modules/sitemap/schema/sitemap.xsd', 'utf8')
  const { errors } = await validateXML({ xml: writeNewsSitemap([]), schema })
  expect(errors).toEqual([])
})

/** That it is well-formed is all that is asked. */
const ANYTHING = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9">
  <xs:element name="urlset"/>
</xs:schema>`
