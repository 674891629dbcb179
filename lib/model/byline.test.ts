import { expect, it } from 'vitest'
import { readByline } from './byline'

it.each([
  ['An – Bình', ['An', 'Bình']],
  ['Lan Anh - Minh Đức', ['Lan Anh', 'Minh Đức']],
  ['An, Bình và Chi', ['An', 'Bình', 'Chi']],
  ['PGS.TS Lê Văn An, ThS. Bình', ['PGS.TS Lê Văn An', 'ThS. Bình']],
  ['An,Bình', ['An', 'Bình']],
  ['Lan Anh – Minh Đức – Ban Bạn đọc', ['Lan Anh', 'Minh Đức', 'Ban Bạn đọc']],
  ['Anne-Marie', ['Anne-Marie']],
  ['Lan Anh, phóng viên', ['Lan Anh, phóng viên']],
  ['Sức khỏe và Đời sống', ['Sức khỏe và Đời sống']],
  ['Ban Đời sống', ['Ban Đời sống']],
])('%s', (written, names) => {
  expect(readByline(written)).toEqual({ text: written, names })
})

it('the items of a list are the names', () => {
  expect(readByline(['Pháp Luật và Đời Sống', 'An'])).toEqual({
    text: 'Pháp Luật và Đời Sống – An',
    names: ['Pháp Luật và Đời Sống', 'An'],
  })
})
