import { expect, it } from 'vitest'
import { loneAmpersands } from './lone-ampersands'

const XML =
  '<t>Chợ & bến &amp; R&D; &#38; &#x26; &nbsp;</t><c><![CDATA[a & b &x]]></c><t>&</t><!-- & --><t>A&</t>'
const SOUND =
  '<t>Chợ &amp; bến &amp; R&D; &#38; &#x26; &nbsp;</t><c><![CDATA[a & b &x]]></c><t>&amp;</t><!-- &amp; --><t>A&amp;</t>'

it.each([1, 2, 3, 7, 50, 1_000])('in pieces of %i letters', (size) => {
  const read = loneAmpersands()
  const pieces = XML.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
  expect(pieces.map((piece) => read(piece, false)).join('') + read('', true)).toBe(SOUND)
})
