import { expect, it } from 'vitest'
import { prepareBody } from './prepare-body'
import { textOfBody } from './to-text'

const textOf = (markdown: string) => textOfBody(prepareBody(`---\na: 1\n---\n\n${markdown}`).body)

it.each([
  ['plain paragraphs', 'Một **hai**\nba.\n\nBốn', 'Một hai ba. Bốn'],
  ['headings, lists, quotes', '## Đầu\n\n- Một\n- Hai\n\n1. Ba\n\n> Bốn', 'Đầu Một Hai Ba Bốn'],
  ['a table', '| Năm | Số |\n|---|---|\n| 2024 | 7 |', 'Năm Số 2024 7'],
  ['links', 'Xem [bản đồ](https://example.org) này.', 'Xem bản đồ này.'],
  [
    'what is played',
    '<Video src="/images/a.mp4" title="Lò" caption="Đỏ lửa">\n\nMời *vào*.\n\n</Video>\n\nNgoài',
    'Lò Đỏ lửa Mời vào. Ngoài',
  ],
  [
    'components',
    '<InfoBox title="Hộp">\n\nTrong hộp\n\n</InfoBox>\n\nNgoài',
    'Hộp Trong hộp Ngoài',
  ],
  ['who is quoted', '<Quote by="Bà Sáu">\n\nÊm lắm.\n\n</Quote>', 'Êm lắm. Bà Sáu'],
  ['captions', '<Figure src="/images/a.jpg" alt="a" caption="Lò cũ" credit="Lan" />', 'Lò cũ Lan'],
])('of %s only the words are left', (_what, markdown, expected) => {
  expect(textOf(markdown).replace(/\s+/g, ' ')).toBe(expected)
})
