import { expect, it } from 'vitest'
import { sapoOf } from './sapo'

const paragraph = (text: string) => ({ kind: 'paragraph' as const, text })
const long = `${'Đò sang sông '.repeat(15)}mỗi ngày.`

it.each([
  ['the first paragraph', 'Đò mới. Bến cũ.', 'Đò mới. Bến cũ.'],
  ['whole sentences that fit', `Đò mới. ${long} ${long}`, `Đò mới. ${long}`],
  ['one sentence at least', `${long.slice(0, -1)}, ${long} Hết.`, `${long.slice(0, -1)}, ${long}`],
  ['numbers whole', `${long} Giá 10.000 đồng, ${long}`, long],
  ['quotations whole', `"Đò đây!" ${long} ${long}`, `"Đò đây!" ${long}`],
  [
    'abbreviations whole',
    `${long.slice(0, -1)} ở TP. Huế. ${long}`,
    `${long.slice(0, -1)} ở TP. Huế.`,
  ],
])('takes %s', (_, text, sapo) => {
  expect(sapoOf([{ kind: 'subhead', text: 'Bến cũ' }, paragraph(text)])).toBe(sapo)
})

it('is not made up', () => {
  expect(sapoOf([{ kind: 'subhead', text: 'Bến cũ' }])).toBeUndefined()
})
