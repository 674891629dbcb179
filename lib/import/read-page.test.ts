import { expect, it } from 'vitest'
import { readPage } from './read-page'

const textsOf = (text: string) => readPage(Buffer.from(text)).map((line) => line.text)

it.each([
  ['a byte order mark', '\ufeffChợ phiên', 'Chợ phiên'],
  ['NFD', 'Tuyến đường'.normalize('NFD'), 'Tuyến đường'.normalize('NFC')],
  ['the Icelandic Ð', 'Ðà Nẵng', 'Đà Nẵng'],
  ['NBSP and runs of spaces', '  10.000\u00a0tỷ   đồng\t', '10.000 tỷ đồng'],
  ['invisible characters', 'Chợ\u200b ph\u00adiên\ufeff', 'Chợ phiên'],
  ['control characters', 'Chợ\u0000\u0008phiên', 'Chợ phiên'],
  ['quotes of both kinds, untouched', `“Gốm” "gốm" ‘gốm’`, `“Gốm” "gốm" ‘gốm’`],
])('cleans %s', (_, written, read) => {
  expect(textsOf(written)).toEqual([read])
})

it('numbers lines as the file has them, whatever ends them', () => {
  expect(readPage(Buffer.from('a\r\n\r\n \u00a0\rb\n\nc'))).toEqual([
    { line: 1, text: 'a' },
    { line: 4, text: 'b' },
    { line: 6, text: 'c' },
  ])
})

it('refuses what is not UTF-8', () => {
  expect(() => readPage(Buffer.from('Chợ phiên', 'utf16le'))).toThrow(TypeError)
  expect(() => readPage(Uint8Array.of(0x43, 0xf4, 0x6e))).toThrow(TypeError)
})
