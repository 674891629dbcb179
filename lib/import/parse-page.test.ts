import { describe, expect, it } from 'vitest'
import { parsePage } from './parse-page'
import { readPage } from './read-page'

const parse = (...lines: string[]) => parsePage(readPage(Buffer.from(lines.join('\n'))))
const titlesOf = (items: readonly { title: string }[]) => items.map(({ title }) => title)
const linesOf = (items: readonly { line: number }[]) => items.map(({ line }) => line)

const SENTENCE = 'Đò sang sông từ sáng sớm.'
const DATE = '03/05/2025 09:30'

/** The blocks of a page's only article, in short: `## subhead`, `- item`, `paragraph`. */
function bodyOf(...lines: string[]): string[] {
  const [article] = parse(...lines).articles
  const signs = { subhead: '## ', item: '- ', paragraph: '' }
  return (article?.blocks ?? []).map(({ kind, text }) => signs[kind] + text)
}

describe('headlines', () => {
  it('stand after a dash, on its line or the next', () => {
    const { headlines, unplaced } = parse('-', 'Một', '- Hai', '', '-', '', 'Ba')
    expect(headlines).toEqual([
      { line: 2, title: 'Một' },
      { line: 3, title: 'Hai' },
      { line: 7, title: 'Ba' },
    ])
    expect(unplaced).toEqual([])
  })

  it('may be any number, with nothing else on the page', () => {
    const page = parse(...Array.from({ length: 37 }, (_, index) => `- Tin ${index + 1}`))
    expect(page.headlines).toHaveLength(37)
    expect(parse()).toEqual({ headlines: [], articles: [], latest: [], unplaced: [] })
  })

  it('keep a day that belongs to the title', () => {
    const { headlines, latest } = parse('- Một', '- Lễ hội (2/9)', '- Ba', '- Bốn (19:43)')
    expect(titlesOf(headlines)).toEqual(['Một', 'Lễ hội (2/9)', 'Ba'])
    expect(titlesOf(latest)).toEqual(['Bốn'])
    expect(titlesOf(parse('- Hội (2/9)', '- Hai', '- Ba (19:43)').headlines)).toHaveLength(2)
    expect(parse('- Hội (2/9)', '- Hai (1/9)', '- Ba', '- Bốn (31/8)').latest).toHaveLength(3)
  })

  it('are not taken from dashes without a title', () => {
    const page = parse('-', '-', 'Một', '-', 'Xe', `${DATE} Đò mới`, SENTENCE, '-')
    expect(titlesOf(page.headlines)).toEqual(['Một'])
    expect(page.articles).toMatchObject([{ title: 'Đò mới', section: 'Xe' }])
    expect(linesOf(page.unplaced)).toEqual([1, 4, 8])
    expect(parse('-', `${DATE} Đò mới`, SENTENCE).articles).toHaveLength(1)
  })
})

describe('latest news', () => {
  it('keep the parentheses of their titles', () => {
    expect(parse('- Chợ nổi (phần 2) (19:43)', '- Đò(1 giờ trước)').latest).toEqual([
      { line: 1, title: 'Chợ nổi (phần 2)', time: '19:43' },
      { line: 2, title: 'Đò', time: '1 giờ trước' },
    ])
  })

  it('without a time, or without a title, are reported', () => {
    const { latest, headlines, unplaced } = parse(
      '- Một (19:43)',
      '- Hai',
      '- (19:20)',
      '- Ba (19:08)',
    )
    expect(titlesOf(latest)).toEqual(['Một', 'Ba'])
    expect(headlines).toEqual([])
    expect(linesOf(unplaced)).toEqual([2, 3])
  })

  it('are all that can follow an article', () => {
    const page = parse(
      `${DATE} Đò mới`,
      SENTENCE,
      'Theo An (Bản tin)',
      '- Tin liên quan',
      '- Một (19:43)',
    )
    expect(page.headlines).toEqual([])
    expect(titlesOf(page.latest)).toEqual(['Một'])
    expect(linesOf(page.unplaced)).toEqual([4])
  })
})

describe('an article', () => {
  it.each([
    ['glued to its date', [`${DATE}Đò mới`]],
    ['after spaces', [`${DATE}   Đò mới`]],
    ['on the next line', [DATE, '', 'Đò mới']],
  ])('has its title %s', (_, head) => {
    const { articles, unplaced } = parse('Du lịch', ...head, SENTENCE)
    expect(articles).toMatchObject([
      { title: 'Đò mới', section: 'Du lịch', publishedAt: Date.parse('2025-05-03T09:30+07:00') },
    ])
    expect(unplaced).toEqual([])
  })

  it('may start with a number that touches its clock', () => {
    expect(parse(`${DATE}10 bến đò đẹp`, SENTENCE).articles[0]?.title).toBe('10 bến đò đẹp')
  })

  it('tells subheads from paragraphs and items', () => {
    expect(
      bodyOf(
        `${DATE} Đò mới`,
        'Bến "không người lái"',
        SENTENCE,
        '"Đò là nhà"',
        '- Bến một',
        '- Bến hai (phần 2)',
        'Chuyến thứ hai',
        '"Tôi đã đợi lâu lắm."',
        'Ông nói:',
      ),
    ).toEqual([
      '## Bến "không người lái"',
      SENTENCE,
      '"Đò là nhà"',
      '- Bến một',
      '- Bến hai (phần 2)',
      '## Chuyến thứ hai',
      '"Tôi đã đợi lâu lắm."',
      'Ông nói:',
    ])
  })

  it('takes a long line without a full stop for a paragraph', () => {
    const long = 'Đò sang sông mỗi sáng '.repeat(5).trim()
    expect(bodyOf(`${DATE} Đò mới`, long, SENTENCE)).toEqual([long, SENTENCE])
  })

  it('does without subheads, credit and latest list', () => {
    const page = parse(`${DATE} Đò mới`, SENTENCE, SENTENCE)
    expect(page.articles[0]).not.toHaveProperty('byline')
    expect(page.articles[0]?.blocks).toHaveLength(2)
    expect(page.unplaced).toEqual([])
  })

  it('without credit ends where the latest list begins, its own list before it', () => {
    const page = parse(
      `${DATE} Đò mới`,
      SENTENCE,
      '- Bến một',
      '- Tin (19:43)',
      '- Tin nữa (18/08)',
    )
    expect(page.articles[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'item'])
    expect(titlesOf(page.latest)).toEqual(['Tin', 'Tin nữa'])
  })

  it('may hold times in a list, and a paragraph that reads like a credit', () => {
    const lines = ['- Rời bến (07:30)', 'Theo bà An (bến Đông)', SENTENCE, '- Tới bến (08:30)']
    const end = [SENTENCE, 'Theo Bình (Bản tin)', '- Tin (19:43)']
    const { articles, latest } = parse(`${DATE} Đò mới`, ...lines, ...end)
    expect(articles[0]).toMatchObject({ byline: 'Bình', source: 'Bản tin' })
    expect(articles[0]?.blocks).toHaveLength(5)
    expect(titlesOf(latest)).toEqual(['Tin'])
  })

  it('may have a credit that names only the source', () => {
    const [article] = parse(`${DATE} Đò mới`, SENTENCE, 'Theo Bản tin huyện').articles
    expect(article).toMatchObject({ source: 'Bản tin huyện' })
    expect(article).not.toHaveProperty('byline')
    expect(article?.blocks).toHaveLength(1)
  })

  it('does not end in a subhead: that is reported', () => {
    const { articles, unplaced } = parse(`${DATE} Đò mới`, SENTENCE, 'Minh Hạnh')
    expect(articles[0]?.blocks).toHaveLength(1)
    expect(unplaced).toMatchObject([{ line: 3, text: 'Minh Hạnh' }])
  })

  it('is followed by another one', () => {
    const page = parse('Xe', `${DATE} Một`, SENTENCE, 'Du lịch', `${DATE} Hai`, SENTENCE)
    expect(page.articles).toMatchObject([
      { title: 'Một', section: 'Xe', blocks: [{ text: SENTENCE }] },
      { title: 'Hai', section: 'Du lịch', blocks: [{ text: SENTENCE }] },
    ])
  })

  it('ends at its credit, whatever another article or the foot of the page says', () => {
    const first = [`${DATE} Một`, SENTENCE, 'Theo An (Bản tin)']
    const page = parse(
      ...[...first, 'Góc phố', `${DATE} Hai`, SENTENCE, 'Theo Bình (Bản tin)'],
      ...['Chia sẻ', '- Tin (19:43)', 'Theo dõi báo (kênh mới)'],
    )
    expect(page.articles.map(({ title, byline }) => [title, byline])).toEqual([
      ['Một', 'An'],
      ['Hai', 'Bình'],
    ])
    expect(titlesOf(page.latest)).toEqual(['Tin'])
    expect(linesOf(page.unplaced)).toEqual([4, 8, 10])
  })

  it('of an unknown section is kept, and the section reported', () => {
    const { articles, unplaced } = parse('Góc phố', `${DATE} Đò mới`, SENTENCE)
    expect(articles).toMatchObject([{ title: 'Đò mới' }])
    expect(unplaced).toMatchObject([{ line: 1, text: 'Góc phố' }])
  })

  it.each([
    ['a day that does not exist', ['30/02/2025 09:30 Đò mới', SENTENCE]],
    ['no title', [DATE, '- Bến một']],
  ])('with %s is reported, with how many lines it has', (_, lines) => {
    const { articles, unplaced } = parse(...lines)
    expect(articles).toEqual([])
    expect(unplaced).toMatchObject([
      { line: 1, why: { vietnamese: expect.stringContaining('2 dòng') } },
    ])
  })
})

it('reports lines that belong nowhere', () => {
  const { unplaced } = parse('Trang chủ', '- Một', 'Xe', 'Quảng cáo')
  expect(unplaced.map(({ line, text }) => [line, text])).toEqual([
    [1, 'Trang chủ'],
    [3, 'Xe'],
    [4, 'Quảng cáo'],
  ])
})
