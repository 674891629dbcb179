import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sectionIds } from '@/lib/config'
import { renderDocument } from '@/lib/model'
import { slugFromTitle } from '@/lib/shared/text'
import { toIsoTime } from '@/lib/shared/time'
import { type Photograph, photograph, photographOf } from './photographs'
import { seededRandom } from './random'

const WHO = [
  'Hợp tác xã ven sông',
  'Trường tiểu học vùng cao',
  'Đội thuyền làng chài',
  'Tổ dân phố số 9',
]
const DOES = ['sửa lại', 'mở rộng', 'dời đi', 'trồng thêm', 'đo đạc lại']
const WHAT = [
  'bến nước cũ',
  'con đường đất đỏ',
  'dãy lò gốm trăm năm',
  'kho thóc chung',
  'vườn ươm ven đê',
]
const WHEN = [
  'sau mùa nước lớn',
  'trước hội làng tháng Giêng',
  'chỉ trong hai tuần',
  'từ đầu mùa gặt',
]
const AND = [
  'người dân góp công, tỉnh hứa lo phần vật liệu còn thiếu',
  'nhiều gia đình mong được ở lại gần sông như ông bà ngày trước',
  'các kỹ sư trẻ về làng đo vẽ từng mái nhà, từng gốc cây',
]

/** Milliseconds between two stories. */
const STEP_MS = 9 * 60_000

const CURATED = 20

type Size = { readonly stories?: number; readonly files?: number; readonly scale?: number }

/**
 * Writes a newspaper of photographed stories below `dir`, the newest published at `newest` (milliseconds
 * since 1970): headlines of some 120 characters, each with a cover, every tenth a longread. `files` is
 * how many photographs there are, `scale` how large, 1 being a camera's size.
 */
export async function writePhotoCorpus(
  dir: string,
  newest: number,
  { stories = 200, files = 40, scale = 1 }: Size = {},
): Promise<void> {
  mkdirSync(path.join(dir, 'images'), { recursive: true })
  for (let index = 0; index < files; index++)
    writeFileSync(
      path.join(dir, 'images', photographOf(index).name),
      await photograph(index, scale),
    )
  for (let index = 0; index < stories; index++) write(dir, photoStory(index, newest, files))
  for (let rank = 1; rank <= CURATED; rank++) write(dir, curated(rank, files))
}

function write(dir: string, { file, text }: { file: string; text: string }): void {
  const target = path.join(dir, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, text)
}

/** One story of the corpus: its path below the content folder, its address, and its text. */
export function photoStory(index: number, newest: number, files = 40) {
  const section = sectionIds()[index % sectionIds().length] ?? 'thoi-su'
  const title = titleOf(index)
  const slug = slugFromTitle(`${index} ${title}`)
  const isLong = isLongread(index)
  const fields = {
    title,
    description: sentences(index, 2),
    section,
    publishedAt: toIsoTime(newest - index * STEP_MS),
    byline: 'An Bình',
    tags: [WHAT[index % WHAT.length] ?? ''],
    cover: coverOf(photographOf(index % files), index),
    ...(index === 3 && { featured: true }),
  }
  const body = Array.from({ length: isLong ? 14 : 8 }, (_, part) =>
    [sentences(index * 31 + part, 5), ...figuresAfter(part, isLong, index, files)].join('\n\n'),
  )
  return {
    file: `articles/${section}/${slug}.mdx`,
    address: `/${section}/${slug}`,
    text: renderDocument(fields, body.join('\n\n')),
  }
}

/** Whether the story of a number is a longread. */
export function isLongread(index: number): boolean {
  return index % 10 === 4
}

function curated(rank: number, files: number) {
  const title = titleOf(rank + 500)
  const fields = {
    title,
    section: sectionIds()[rank % sectionIds().length] ?? 'thoi-su',
    rank,
    cover: coverOf(photographOf((rank - 1) % files), rank),
  }
  const file = `headlines/noi-bat/${slugFromTitle(`${rank} ${title}`)}.mdx`
  return { file, text: renderDocument(fields, sentences(rank, 3)) }
}

function coverOf(photo: Photograph, index: number) {
  const { name, subject } = photo
  return {
    src: `/images/${name}`,
    alt: 'Người đội nón bên sông',
    caption: `${sentences(index + 3, 1)}`,
    credit: 'Nguyễn Văn Ảnh',
    // Every second one leaves it to the machine.
    ...(index % 2 === 0 && { focus: `${subject.x}% ${subject.y}%` }),
  }
}

function figuresAfter(part: number, isLong: boolean, index: number, files: number): string[] {
  const figure = (step: number, size = '') =>
    `<Figure src="/images/${photographOf((index + step) % files).name}" alt="Cảnh làng ven sông" caption="${sentences(index + step, 1)}" credit="Lê Thị Máy"${size && ` size="${size}"`} />`
  if (part === 2) return [figure(1)]
  if (!isLong) return []
  if (part === 4) return [figure(2, 'wide')]
  if (part === 7) return [figure(3, 'half'), figure(5, 'half')]
  return part === 10 ? [figure(6, 'full')] : []
}

/** Cut between words: half a word may be one in an old encoding. */
function titleOf(index: number): string {
  const random = seededRandom(index + 7)
  const title = `${pick(WHO, random)} ${pick(DOES, random)} ${pick(WHAT, random)} ${pick(WHEN, random)}, ${pick(AND, random)}`
  return title.replace(/^(.{1,125})(?:\s.*)?$/s, '$1')
}

function sentences(seed: number, count: number): string {
  const random = seededRandom(seed + 77)
  return Array.from(
    { length: count },
    () => `${pick(WHO, random)} ${pick(DOES, random)} ${pick(WHAT, random)} ${pick(WHEN, random)}.`,
  ).join(' ')
}

function pick(words: readonly string[], random: () => number): string {
  return words[Math.floor(random() * words.length)] ?? ''
}
