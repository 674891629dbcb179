import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sectionIds } from '@/lib/config'
import { renderDocument } from '@/lib/model'
import { slugFromTitle } from '@/lib/shared/text'
import { toIsoTime } from '@/lib/shared/time'

const SUBJECTS = ['Hợp tác xã', 'Trường làng', 'Đội thuyền', 'Nhóm thợ', 'Tổ dân phố', 'Vườn ươm']
const ACTIONS = ['sửa lại', 'mở rộng', 'chăm sóc', 'đo đạc', 'dời chuyển', 'chia sẻ']
const THINGS = ['bến nước', 'con đường đất', 'lò gốm', 'kho thóc', 'dãy đèn', 'tủ sách']
const WHEN = [
  'sáng nay',
  'sau mùa mưa',
  'trước hội làng',
  'trong hai tuần',
  'từ đầu tháng',
  'đêm qua',
]

/** Milliseconds between two articles: 160 a day. */
const STEP_MS = 9 * 60_000

/**
 * Writes `count` articles of about 600 syllables below `dir`, the newest published at `newest`
 * (milliseconds since 1970). The same numbers give the same articles; nothing in them is real. With
 * another `extension` they are laid out for other generators, without the folder `articles`.
 */
export function writeCorpus(
  dir: string,
  count: number,
  newest: number,
  extension?: '.md' | '.mdx',
): void {
  const place = (file: string) =>
    extension ? file.replace(/^articles\//, '').replace(/\.mdx$/, extension) : file
  for (const section of sectionIds())
    mkdirSync(path.join(dir, place(`articles/${section}`)), { recursive: true })
  for (let index = 0; index < count; index++) {
    const { file, text } = corpusArticle(index, newest)
    writeFileSync(path.join(dir, place(file)), text)
  }
}

/** One article of the corpus: its path below the content folder, and its text. */
export function corpusArticle(index: number, newest: number, words = '') {
  const section = sectionIds()[index % sectionIds().length] ?? 'thoi-su'
  const title = `${pick(SUBJECTS, index)} ${pick(ACTIONS, index, 1)} ${pick(THINGS, index, 2)} số ${index}`
  const fields = {
    title,
    description: sentence(index, 7),
    section,
    publishedAt: toIsoTime(newest - index * STEP_MS),
    tags: [pick(THINGS, index), pick(SUBJECTS, index, 3)],
  }
  const paragraphs = Array.from({ length: 10 }, (_, part) =>
    Array.from({ length: 5 }, (_, line) => sentence(index, part * 5 + line)).join(' '),
  )
  const body = [words, ...paragraphs].filter(Boolean).join('\n\n')
  return {
    file: `articles/${section}/${slugFromTitle(title)}.mdx`,
    address: `/${section}/${slugFromTitle(title)}`,
    text: renderDocument(fields, body),
  }
}

function sentence(index: number, salt: number): string {
  return `${pick(SUBJECTS, index, salt)} ${pick(ACTIONS, index, salt + 1)} ${pick(THINGS, index, salt + 2)} ${pick(WHEN, index, salt + 3)}.`
}

/** A choice that depends on nothing but its arguments. */
function pick(words: readonly string[], index: number, salt = 0): string {
  const mixed = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)
  return words[(mixed >>> 8) % words.length] ?? ''
}
