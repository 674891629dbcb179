import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { corpusArticle } from '../../../bench/corpus'
import { paper, setPaper } from '../../config/paper'
import { splitFrontMatter } from '../../model/split-front-matter'
import { articleText } from '../../publish/testing/content-folder'
import { CLEAN_STORIES, SOUND_HEADLINES } from '../testing/clean-stories'
import { readWithSense, repeatedStories, SENSE_CODES, sketchOf } from '.'

const LONG = 'Người dân trong vùng vẫn đi lại bình thường và chờ tin mới. '.repeat(15)

function found(source: string): string[] {
  const fields = parse(splitFrontMatter(source)?.yaml ?? '') as Record<string, unknown>
  return readWithSense('a.mdx', source, fields).map(({ line, code }) => `${line} ${code}`)
}

const body = (text: string) => articleText({ publishedAt: '2026-11-29T08:00:00+07:00' }, text)

describe('the night editor sees', () => {
  it.each([
    ['Họp vào thứ hai, ngày 24/11/2026.', '8 thu-sai-ngay'],
    ['Họp chủ nhật (28/11) tại bến.', '8 thu-sai-ngay'],
    ['Khai mạc thứ Sáu ngày 28 tháng 11 năm 2026.', '8 thu-sai-ngay'],
    ['Trước.\n\nHạn chót là ngày 30/2.', '10 ngay-trong-bai'],
    ['Sáng 31/4, đoàn lên đường.', '8 ngay-trong-bai'],
    ['Đến ngày 31 tháng 6 thì xong.', '8 ngay-trong-bai'],
    ['Có 45% chọn đò, 40% chọn cầu, 30% còn lại chưa rõ.', '8 tong-qua-100'],
    [
      'Ông Nguyễn Văn Thuận mở lò. Theo Nguyễn Văn Thuận, lò mới.\n\nAnh Nguyễn Văn Thuân cười.',
      '10 ten-hai-cach',
    ],
    [
      'Bến vắng.\n\n<Quote>\n\nTôi chưa từng thấy nước lên cao đến vậy.\n\n</Quote>',
      '10 loi-cua-ai',
    ],
    [
      'Bến vắng.\n\n“Tôi chưa từng thấy nước lên cao đến vậy trong đời mình.”\n\nNước rút dần.',
      '10 loi-cua-ai',
    ],
    [`${LONG}\n\nHết.\n\n${LONG}`, '12 doan-lap'],
    ['<Figure src="/images/a.png" alt="a" credit="Ảnh: Lan" />', '8 nhan-anh-lap'],
    ['Xuồng đậu dưới chân câ', '8 chu-go-do'],
  ])('%s', (text, told) => {
    expect(found(body(text))).toEqual([told])
  })

  it('what a headline and a sapo say', () => {
    const publishedAt = '2026-11-29T08:00:00+07:00'
    expect(
      found(
        articleText(
          { title: '"Quỹ đò có 350 triệu đồng"', publishedAt },
          `${LONG}${LONG} 35 triệu`,
        ),
      ),
    ).toEqual(['2 so-khong-khop'])
    expect(
      found(articleText({ title: '"Quỹ có 350 triệu đồng"' }, `${LONG}${LONG} 350.000.000 đồng`)),
    ).toEqual([])
    expect(found(articleText({ title: '"LÀNG GỐM MỞ LÒ NUNG MỚI"' }))).toEqual(['2 tit-viet-hoa'])
    const sapo = 'Lò nung dùng điện thay cho củi từ tuần này, cả làng cùng góp công sức.'
    expect(found(articleText({ description: `"${sapo}"` }, `${sapo}\n\nHết.`))).toEqual([
      '8 doan-lap',
    ])
    expect(found(articleText({ cover: '\n  credit: "Ảnh: Lan"' }))).toEqual(['7 nhan-anh-lap'])
  })

  it('what the body says otherwise, and no number that only the sapo has', () => {
    const saysOf = (sapo: string, words: string) =>
      found(articleText({ description: `"${sapo}"` }, `${LONG}${LONG} ${words}`))
    expect(saysOf('Lò có 48 thợ.', 'Lò cũ có 84 cửa.')).toEqual(['3 so-khong-khop'])
    expect(saysOf('Lò có 48 thợ.', 'Lò có 52 thợ.')).toEqual(['3 so-khong-khop'])
    expect(saysOf('Lò có 48 thợ.', 'Lò đông thợ, mở từ năm 1990.')).toEqual([])
  })

  it('a story that repeats another of the week', () => {
    const words = Array.from({ length: 200 }, (_, index) => `chữ${index * 7}`)
    const at = Date.parse('2026-11-29T08:00:00+07:00')
    const story = (file: string, days: number, text: readonly string[]) => ({
      file,
      publishedAt: at + days * 86_400_000,
      sketch: sketchOf(text.join(' ')),
    })
    const changed = words.map((word, index) => (index === 100 ? 'khác' : word))
    const repeated = repeatedStories([
      story('a', 0, words),
      story('b', 3, changed),
      story('c', 20, words),
      story('d', 1, words.toReversed()),
    ])
    expect(repeated.map(({ file }) => file)).toEqual(['b'])
  })
})

it('says nothing that the paper does without', () => {
  const odd = body('Họp vào thứ hai, ngày 24/11/2026. Hạn chót là ngày 30/2.')
  const restore = setPaper({ ...paper(), withoutAdvice: ['thu-sai-ngay', 'bai-lap'] })
  const words = Array.from({ length: 200 }, (_, index) => `chữ${index * 7}`).join(' ')
  const same = ['a', 'b'].map((file) => ({ file, publishedAt: 0, sketch: sketchOf(words) }))
  expect([found(odd), repeatedStories(same)]).toEqual([['8 ngay-trong-bai'], []])
  restore()
  expect([found(odd).length, repeatedStories(same).length]).toEqual([2, 1])
})

function contentStories(): string[] {
  const names = readdirSync('content', { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => readFileSync(path.join('content', name), 'utf8'))
}

const DAY_MS = 86_400_000
const NEWEST = Date.parse('2026-11-29T08:00:00+07:00')

const madeUp = Array.from({ length: 1_000 }, (_, index) => corpusArticle(index, NEWEST).text)

/** Stories of every day, the same but for their numbers: prices, weather. */
const everyDay = Array.from({ length: 7 }, (_, day) => {
  const items = Array.from({ length: 12 }, (_, at) => {
    const price = 60 + ((day * 7 + at * 13) % 29)
    return `Tại điểm bán thứ ${at + 1}, giá mua vào là ${price},${day} triệu đồng, bán ra ${price + 2},${at} triệu đồng một lượng.`
  })
  return articleText(
    { publishedAt: new Date(NEWEST - day * DAY_MS).toISOString() },
    items.join('\n\n'),
  )
})

/** Stories as papers have them of an evening: title, sapo, body. */
const eveningStories = readFileSync('lib/check/testing/evening-stories.txt', 'utf8')
  .split(/^===\n/m)
  .map((text) => {
    const [, title, sapo, words] = /^T: (.*)\nS: (.*)\n([\s\S]*)$/.exec(text) ?? []
    const fields = { title: JSON.stringify(title), description: JSON.stringify(sapo) }
    const publishedAt = '2026-11-30T08:00:00+07:00'
    return articleText({ ...fields, publishedAt }, `${words}\n\n${LONG}`)
  })

const GROUPS: readonly (readonly [what: string, stories: readonly string[]])[] = [
  ['the paper’s own stories', contentStories()],
  ['clean texts with traps', CLEAN_STORIES.map((text) => body(text))],
  [
    'headlines with numbers, and bodies that say them otherwise',
    SOUND_HEADLINES.map(([title, sapo, words]) =>
      articleText(
        {
          title: JSON.stringify(title),
          description: JSON.stringify(sapo),
          publishedAt: '2026-11-29T08:00:00+07:00',
        },
        `${words}\n\n${LONG}`,
      ),
    ),
  ],
  ['stories of an evening', eveningStories],
  ['a made-up archive of a week', madeUp],
  ['stories of every day', everyDay],
]

it.each(GROUPS)('each rule is wrong in fewer than one of twenty of %s', (_what, stories) => {
  const codes = stories.map((story) => new Set(found(story).map((told) => told.split(' ')[1])))
  const alarms = Object.fromEntries(
    SENSE_CODES.map((code) => [code, codes.filter((found) => found.has(code)).length]),
  )
  alarms['bai-lap'] = repeatedStories(stories.map(sketched)).length
  for (const count of Object.values(alarms))
    expect(count, JSON.stringify(alarms)).toBeLessThan(Math.max(1, stories.length / 20))
})

function sketched(text: string, at: number) {
  const publishedAt = Date.parse(/publishedAt: (\S+)/.exec(text)?.[1] ?? '')
  return { file: `${at}`, publishedAt, sketch: sketchOf(splitFrontMatter(text)?.body ?? '') }
}

it('most of what is said twice in a week is found', () => {
  const copies = madeUp.slice(0, 100).map((text, at) => {
    // An editor changes the first sentence, and a word here and there.
    const changed = text.replace(/---\n\n[^.]+\./, '---\n\nTin mới nhất.').replace('đất', 'cát')
    return sketched(changed, 1_000 + at)
  })
  const repeated = repeatedStories([...madeUp.map(sketched), ...copies])
  expect(repeated.length).toBeGreaterThan(80)
})
