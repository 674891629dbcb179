import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { writeNewsSitemap } from './write-sitemap'

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
