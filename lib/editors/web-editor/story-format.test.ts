import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { lookAtBody } from '../../body/read-body'
import { checkDocument } from '../../check/check-document'
import { readStory, writeStory } from './story-format'

const own = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.mdx'),
)

it('gives every story of the paper back as sound as it was', () => {
  expect(own.length).toBeGreaterThan(10)
  for (const file of own) {
    const story = readStory(readFileSync(path.join('content', file), 'utf8'))
    const written = writeStory(story)
    const { problems } = checkDocument(file, written, lookAtBody(written), Date.now())
    expect(problems, file).toEqual([])
    expect(readStory(written), file).toEqual(story)
  }
})

it('leaves out what a form left empty, and writes titles YAML would misread', () => {
  const text = writeStory({
    title: '10 "vị trí vàng": xem #diễu binh',
    draft: false,
    featured: true,
    byline: '',
    tags: [],
    cover: { src: '', alt: '', caption: null },
    corrections: [{ at: '2026-11-24T09:00:00+07:00', text: ' Sai. ' }],
    body: '\nMột.\n',
  })
  expect(text).toBe(
    [
      '---',
      `title: '10 "vị trí vàng": xem #diễu binh'`,
      'featured: true',
      'corrections:',
      '  - at: 2026-11-24T09:00:00+07:00',
      '    text: Sai.',
      '---',
      '',
      'Một.',
      '',
    ].join('\n'),
  )
})

it.each([
  ['byline: An và Bình', ['An và Bình']],
  ['byline:\n  - An\n  - Lan, phóng viên', ['An', 'Lan, phóng viên']],
])('%s is a list in the form, and is written as it was', (written, names) => {
  const story = STORY.replace('---\n\n', `${written}\n---\n\n`)
  expect(readStory(story)).toMatchObject({ byline: names })
  expect(writeStory(readStory(story))).toBe(story)
})

it('does not make a draft of what is public, nor anything of what is one', () => {
  expect(readStory(STORY)).toMatchObject({ draft: false })
  expect(readStory(STORY.replace('---\n\n', 'draft: true\n---\n\n'))).toMatchObject({ draft: true })
  expect(writeStory(readStory(STORY))).toBe(STORY)
})

const STORY = '---\ntitle: Một\n---\n\nHai.\n'

it.each([
  ['Giá < 5 triệu, {không} đùa <3.', 'Giá < 5 triệu, \\{không\\} đùa \\<3.'],
  ['Nhóm <đặc biệt>.', 'Nhóm \\<đặc biệt>.'],
  ['Đã thoát \\{rồi\\} và \\<3.', 'Đã thoát \\{rồi\\} và \\<3.'],
  ['Mã `a {b} <3` ở đây.', 'Mã `a {b} <3` ở đây.'],
  ['```\na {b}\n```', '```\na {b}\n```'],
  ['<Figure src="/images/a.svg" alt="{x} <3" />', '<Figure src="/images/a.svg" alt="{x} <3" />'],
  ['H<sub>2</sub>O', 'H<sub>2</sub>O'],
  ['Tuyến'.normalize('NFD'), 'Tuyến'],
])('the body %j is written as %j', (typed, written) => {
  expect(writeStory({ title: 'Một', body: typed })).toBe(`---\ntitle: Một\n---\n\n${written}\n`)
})
