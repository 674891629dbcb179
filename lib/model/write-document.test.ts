import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { splitFrontMatter } from './split-front-matter'
import { renderDocument } from './write-document'

it.each([
  '10 "vị trí vàng" # xem ở đâu: bến đò',
  "'Nghe tiếng nước': Nhóm kỹ sư",
  '- không phải danh sách',
  '--- ba gạch',
  '@ta, *sao*, &và, !, %, | >',
  'yes',
  '2025',
  '2025-08-19',
  'null',
  '[ngoặc] {nhọn}',
  'C:\\bến\\đò',
  `${'Đò sang sông '.repeat(30)}hết`,
])('the title %s is read as it was written', (title) => {
  const text = renderDocument({ title })
  expect(parse(splitFrontMatter(text)?.yaml ?? '')).toEqual({ title })
  expect(text.split('\n')).toHaveLength(4)
})

it('leaves out fields without a value, and an empty body', () => {
  expect(renderDocument({ title: 'Đò', byline: undefined, rank: 1 })).toBe(
    '---\ntitle: Đò\nrank: 1\n---\n',
  )
})

it('puts the body below', () => {
  expect(renderDocument({ title: 'Đò' }, 'Bến cũ.')).toBe('---\ntitle: Đò\n---\n\nBến cũ.\n')
})
