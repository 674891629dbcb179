import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { readHtml } from './read-html'
import { readWord } from './read-word'
import { whyNoPicture } from './too-much'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

/** A Word file with this body, and other parts. */
async function word(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}) {
  const zip = new JSZip()
  zip.file('[Content_Types].xml', TYPES).file('_rels/.rels', RELATIONS)
  zip.file('word/document.xml', `<w:document ${W}><w:body>${body}</w:body></w:document>`)
  for (const [name, bytes] of Object.entries(parts)) zip.file(name, bytes)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

const paragraph = '<w:p><w:r><w:t>Chợ</w:t></w:r></w:p>'
const table = (inner: string) => `<w:tbl><w:tr><w:tc>${inner}${paragraph}</w:tc></w:tr></w:tbl>`
const nested = (times: number) => Array.from({ length: times }).reduce<string>(table, paragraph)

describe('a Word file', () => {
  it('of usual size is read', async () => {
    expect((await readWord(await word(paragraph + nested(5)), 'bai')).title).toBe('Chợ')
  })

  it.each([
    ['many elements', () => word('<w:p/>'.repeat(160_000)), /quá nhiều.*elements/s],
    ['much XML', () => word(' '.repeat(17_000_000)), /quá nhiều.*document\.xml unpacked/s],
    [
      'many parts',
      () =>
        word(
          paragraph,
          Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`x/${at}`, ''])),
        ),
      /quá nhiều.*parts/s,
    ],
    ['tables in tables', () => word(nested(60)), /lồng nhau quá sâu/],
  ])('with %s is refused, and told why', async (_, make, why) => {
    await expect(readWord(await make(), 'bai')).rejects.toThrow(why)
  })
})

it('a page nested too deep is refused, and told why', () => {
  expect(() => readHtml('<div>'.repeat(5_000), 'bai')).toThrow(/lồng nhau quá sâu/)
  expect(() => readHtml('<b>a</b>'.repeat(80_000), 'bai')).toThrow(/quá nhiều/)
})

describe('a picture', () => {
  const svg = (inner: string) =>
    new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`)

  it.each([
    '<script>alert(1)</script>',
    '<g onload="x()"/>',
    '<a href="javascript:x"/>',
    '<image href="https://a.vn/b.png"/>',
    '<foreignObject/>',
  ])('with %s in it is left behind', (inner) => {
    expect(whyNoPicture(svg(inner), { type: 'svg' })).toContain('SVG')
  })

  it('of usual kind is taken, and one of too many pixels left behind', () => {
    expect(whyNoPicture(svg('<use href="#a"/><path d="M0 0"/>'), { type: 'svg' })).toBeUndefined()
    expect(
      whyNoPicture(new Uint8Array(), { type: 'png', width: 6_000, height: 4_000 }),
    ).toBeUndefined()
    expect(
      whyNoPicture(new Uint8Array(), { type: 'png', width: 60_000, height: 60_000 }),
    ).toContain('60000')
  })
})
