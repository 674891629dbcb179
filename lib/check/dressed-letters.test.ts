import { expect, it } from 'vitest'
import { applyEdits } from '../model/apply-edits'
import { dressedLetters } from './dressed-letters'

function fixed(text: string): string {
  return applyEdits(
    text,
    dressedLetters('a.mdx', text).flatMap(({ edit }) => (edit ? [edit] : [])),
  )
}

it.each([
  ['Tin 𝐁𝐚́𝐨 sáng… ½ và 𝑛𝑔𝑎̀𝑦 mai', 'Tin Báo sáng… ½ và ngày mai'],
  ['ʜà ɴộɪ, ᴄʜᴜ̉ ᴛịᴄʜ ᴆếɴ', 'hà nội, chủ tịch đến'],
  ['Ｂáo Ｍới', 'Báo Mới'],
  ['Ⓑⓐⓞ', 'Bao'],
  ['Xem [Ｂáo](Ｂ).', 'Xem [Báo](B).'],
  ['Hà Nộі và Вắc Ninh', 'Hà Nội và Bắc Ninh'],
])('%s', (text, plain) => {
  expect(dressedLetters('a.mdx', text).map(({ code }) => code)).toEqual(['chu-gia'])
  expect(fixed(text)).toBe(plain)
})

it.each([
  'Từ “bit” đọc là /bɪt/, “window” là ˈwɪndəʊ.',
  'Báo Правда và đảo Ρόδος',
  '5 μg, 3 kΩ, 𝑥 + 1, tuyến Ⓜ️ 🅰️ ²',
  'Đường, ường, ơ ư ă Đ',
])('%s is as it is meant', (text) => {
  expect(dressedLetters('a.mdx', text)).toEqual([])
})

it('leaves an address to whoever wrote it, and tells once a line', () => {
  const text = 'src: /images/Ａnh.png\nＡnh Ｂình\nhết'
  expect(dressedLetters('a.mdx', text).map(({ line, edit }) => [line, edit?.text])).toEqual([
    [1, undefined],
    [2, 'Anh Bình'],
  ])
})
