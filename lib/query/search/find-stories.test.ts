import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Section } from '@/lib/config'
import { storePath } from '../../config/locations'
import type { StoredDocument } from '../../model/stored-record'
import { type ContentFolder, enterContentFolder } from '../../publish/testing/content-folder'
import { openStoreForWriting } from '../../store/database'
import { indexDocuments } from '../../store/search-index'
import { storeWriter } from '../../store/write'
import { findStories, type SearchRequest, suggestTitles } from './find-stories'

const NOW = Date.parse('2025-08-19T12:00:00+07:00')
const HOUR_MS = 3_600_000

type Story = {
  title: string
  shortTitle?: string
  sapo?: string
  body?: string
  section?: Section
  tags?: string[]
  byline?: string
  source?: string
  hoursAgo?: number
  state?: 'draft' | 'withdrawn'
}

/** By slug. Those without a time of their own are each an hour older than the one before. */
const STORIES: Readonly<Record<string, Story>> = {
  'dien-bien-moi': { title: 'Diễn biến mới của vụ tranh chấp bến thuyền' },
  'dien-bien-phu': { title: 'Điện Biên mở lại đường lên bản', section: 'du-lich' },
  'dien-va-bien': { title: 'Giá điện tăng, khách ra biển vẫn đông' },
  'de-xuat': { title: 'Đề xuất giữ lại hàng cây ven sông', section: 'thoi-su' },
  'de-xuat-trong-bai': { title: 'Họp xóm', body: 'Nhiều người đề xuất lập đội tuần tra.' },
  'da-nang': { title: 'Đà Nẵng thử nghiệm xe buýt đêm', section: 'xe' },
  'da-nang-no': { title: 'Gạch đá nặng chặn lối vào làng' },
  duoc: { title: 'Được mùa vải sớm' },
  'hoa-binh-tinh': { title: 'Hòa Bình: chợ phiên dời sang bãi mới', section: 'doi-song' },
  'hoa-binh-cu': { title: 'Bức tranh hoà bình của lớp học ven đê', section: 'giao-duc' },
  'hoa-no': { title: 'Hoa nở sớm ở vườn ươm' },
  'khoe-manh': { title: 'Sống khoẻ với bữa cơm ít muối', section: 'suc-khoe' },
  'thuy-loi': { title: 'Hồ thuỷ lợi cạn nước', body: 'Đập thủy lợi xây từ lâu.' },
  'quy-hoach': { title: 'Quỹ học bổng và bản quy hoạch trường làng' },
  'lo-gom': {
    title: 'Làng gốm mở lò nung mới',
    sapo: 'Lò nung dùng điện thay cho củi từ tuần này.',
    section: 'van-hoa',
    tags: ['Làng nghề'],
  },
  'lo-gom-cu': { title: 'Chuyện cũ', body: 'Ngày ấy làng gốm chưa có lò nung.', tags: ['Gốm'] },
  'tri-tue': { title: 'Trí tuệ nhân tạo vào lớp học', tags: ['AI'], section: 'cong-nghe' },
  'nhan-tao': { title: 'Hồ nhân tạo thêm bến thuyền', body: 'Trí óc và tuệ giác.' },
  'xang-e10': { title: 'Xăng E10 bán thử ở ba trạm', section: 'kinh-doanh' },
  '10000-ty': { title: 'Cầu 10.000 tỷ đồng nối hai bờ', section: 'kinh-doanh' },
  'tp-hcm': { title: 'TP.HCM thêm cây xanh' },
  tphcm: { title: 'TPHCM xếp hàng F, dãy 16' },
  'f-16': { title: 'Chiếc F-16 hạ cánh', body: 'Giá vé 1.250.000 đồng.' },
  covid: { title: 'COVID-19: đội U23 hoãn trận', body: 'Bác sĩ khuyên nghỉ.' },
  'ki-thuat': { title: 'Lớp kĩ thuật mở lại' },
  'ten-ngan': { title: 'Nhà máy nước ven đồi chạy thử', shortTitle: 'Chạy thử máy lọc' },
  'theo-tac-gia': { title: 'Ghi chép bến sông', byline: 'Bùi Thị Mẫu', source: 'Bản tin Thử' },
  'nguyen-hoa': { title: 'NGƯỜI GIỮ ĐÌNH LÀNG', body: 'Cụ giữ chìa khóa đã ba mươi năm.' },
  'tin-cu-bong-da': { title: 'Bóng đá làng khai mạc', hoursAgo: 24 * 40, section: 'the-thao' },
  'tin-moi-bong-da': { title: 'Bóng đá làng bế mạc', hoursAgo: 2, section: 'the-thao' },
  'co-truong': { title: 'Cô trưởng bản biết bơi' },
  'co-truong-2': { title: 'Cỏ trường đua được cắt lại' },
  'ban-nhap': { title: 'Bí mật chưa đăng', state: 'draft' },
  'da-go': { title: 'Bí mật đã gỡ', state: 'withdrawn' },
  'hen-gio': { title: 'Bí mật hẹn giờ', hoursAgo: -1 },
}

let content: ContentFolder
beforeAll(() => {
  content = enterContentFolder()
  const store = openStoreForWriting(storePath(), false)
  const writer = storeWriter(store)
  for (const [index, [slug, story]] of Object.entries(STORIES).entries())
    writer.put(documentOf(slug, story, index))
  while (indexDocuments(store, 'newest', 7) > 0);
  store.close()
})

afterAll(() => content.dispose())

function documentOf(slug: string, story: Story, index: number): StoredDocument {
  const { title, shortTitle, sapo, body = '', tags = [], byline, source, state = 'public' } = story
  return {
    path: `articles/${slug}.mdx`,
    stamp: '',
    hash: '',
    kind: 'article',
    slug,
    section: story.section ?? 'van-hoa',
    publishedAt: NOW - (story.hoursAgo ?? 10 + index) * HOUR_MS,
    featured: false,
    state,
    previousSlugs: [],
    pictures: [],
    card: { title, ...(shortTitle && { shortTitle }), ...(sapo && { description: sapo }) },
    record: {
      tags,
      corrections: [],
      body: { markdown: body },
      pictures: [],
      syllables: 0,
      ...(byline && { byline: { text: byline, names: [byline] } }),
      ...(source && { source: { name: source } }),
    },
  }
}

function search(typed: string, more: Partial<SearchRequest> = {}) {
  return findStories({ typed, order: 'relevance', page: 1, ...more }, NOW)
}

const slugs = (typed: string, more?: Partial<SearchRequest>) =>
  search(typed, more).stories.map(({ story }) => story.slug)

describe('first hits', () => {
  it.each<[typed: string, first: readonly string[]]>([
    // With and without marks.
    ['de xuat', ['de-xuat', 'de-xuat-trong-bai']],
    ['đề xuất', ['de-xuat', 'de-xuat-trong-bai']],
    ['ĐỀ XUẤT', ['de-xuat']],
    ['đề xuất'.normalize('NFD'), ['de-xuat']],
    ['Ðề xuất', ['de-xuat']],
    ['de xuat giu lai', ['de-xuat']],
    ['dien bien', ['dien-bien-moi', 'dien-bien-phu']],
    ['điện biên', ['dien-bien-phu', 'dien-bien-moi']],
    ['Điện Biên', ['dien-bien-phu']],
    ['diễn biến', ['dien-bien-moi', 'dien-bien-phu']],
    ['diễn biến'.normalize('NFD'), ['dien-bien-moi']],
    ['điện biển', ['dien-va-bien']],
    ['da nang', ['da-nang', 'da-nang-no']],
    ['đà nẵng', ['da-nang', 'da-nang-no']],
    ['đá nặng', ['da-nang-no', 'da-nang']],
    ['DA NANG', ['da-nang']],
    ['duoc mua', ['duoc']],
    ['được', ['duoc', 'co-truong-2']],
    ['duoc', ['duoc', 'co-truong-2']],
    // Either place of the tone.
    ['hoa binh', ['hoa-binh-tinh', 'hoa-binh-cu']],
    ['hòa bình', ['hoa-binh-tinh', 'hoa-binh-cu']],
    ['hoà bình', ['hoa-binh-tinh', 'hoa-binh-cu']],
    ['HOÀ BÌNH', ['hoa-binh-tinh', 'hoa-binh-cu']],
    ['hoa nở', ['hoa-no']],
    ['khỏe', ['khoe-manh']],
    ['khoẻ', ['khoe-manh']],
    ['song khoe', ['khoe-manh']],
    ['thủy lợi', ['thuy-loi']],
    ['thuỷ lợi', ['thuy-loi']],
    ['thuy loi', ['thuy-loi']],
    ['quỹ', ['quy-hoach']],
    ['quy hoach', ['quy-hoach']],
    // Titles before texts, sapo and text, whole before apart.
    ['lò nung', ['lo-gom', 'lo-gom-cu']],
    ['lo nung', ['lo-gom', 'lo-gom-cu']],
    ['làng gốm', ['lo-gom', 'lo-gom-cu']],
    ['thay cho củi', ['lo-gom']],
    ['trí tuệ nhân tạo', ['tri-tue', 'nhan-tao']],
    ['tri tue nhan tao', ['tri-tue', 'nhan-tao']],
    ['nhân tạo', ['tri-tue', 'nhan-tao']],
    ['bến thuyền', ['dien-bien-moi', 'nhan-tao']],
    // Topics, bylines, sources.
    ['làng nghề', ['lo-gom']],
    ['máy lọc', ['ten-ngan']],
    ['AI', ['tri-tue']],
    ['bui thi mau', ['theo-tac-gia']],
    ['bản tin thử', ['theo-tac-gia']],
    // Numbers, capitals, odd signs.
    ['e10', ['xang-e10']],
    ['xang e10', ['xang-e10']],
    ['10.000 tỷ', ['10000-ty']],
    ['10000', ['10000-ty']],
    ['10000 tỉ', ['10000-ty']],
    ['TPHCM', ['tp-hcm', 'tphcm']],
    ['tp.hcm', ['tp-hcm', 'tphcm']],
    ['tp hcm', ['tp-hcm', 'tphcm']],
    ['1250000', ['f-16']],
    ['F16', ['f-16']],
    ['f 16', ['f-16', 'tphcm']],
    ['COVID19', ['covid']],
    ['covid-19', ['covid']],
    ['U 23', ['covid']],
    ['u23', ['covid']],
    ['bác sỹ', ['covid']],
    ['kỹ thuật', ['ki-thuat']],
    ['ky thuat', ['ki-thuat']],
    ['người giữ đình', ['nguyen-hoa']],
    ['NGUOI GIU DINH LANG', ['nguyen-hoa']],
    ['cô trưởng', ['co-truong', 'co-truong-2']],
    ['cỏ trường', ['co-truong-2', 'co-truong']],
    ['co truong', ['co-truong', 'co-truong-2']],
    ['điện bien', ['dien-bien-phu']],
    // The newer before the older.
    ['bóng đá', ['tin-moi-bong-da', 'tin-cu-bong-da']],
    ['bong da lang', ['tin-moi-bong-da', 'tin-cu-bong-da']],
    // Phrases and exclusion.
    ['"điện biên"', ['dien-bien-phu']],
    ['"dien bien"', ['dien-bien-moi', 'dien-bien-phu']],
    ['“làng gốm”', ['lo-gom', 'lo-gom-cu']],
    ['"nhân tạo" -"lớp học"', ['nhan-tao']],
    ['dien bien -thuyền', ['dien-bien-phu']],
    ['bong da -khai', ['tin-moi-bong-da']],
    ['"gốm làng"', []],
    // Whatever is not public.
    ['bí mật', []],
    // What is no question at all.
    ['', []],
    ['   ', []],
    ['-gốm', []],
    ['"', []],
    ['.*', []],
    ['\0', []],
    ['AND OR NOT NEAR', []],
    ['f:x', []],
    ['lò* nung)', ['lo-gom', 'lo-gom-cu']],
    ['lò"nung', ['lo-gom', 'lo-gom-cu']],
    ["lò'); DROP TABLE document; --", []],
  ])('%j', (typed, first) => {
    const found = slugs(typed)
    expect(found.slice(0, first.length)).toEqual(first)
    if (first.length === 0) expect(found).toEqual([])
  })

  it('takes a very long question without choking', () => {
    expect(slugs(`lò nung ${'gốm '.repeat(3_000)}`)).toEqual(['lo-gom', 'lo-gom-cu'])
    expect(slugs('"'.repeat(10_000))).toEqual([])
  })
})

describe('filters, order and pages', () => {
  it('keeps to a section', () => {
    expect(slugs('làng', { section: 'the-thao' })).toEqual(['tin-moi-bong-da', 'tin-cu-bong-da'])
    expect(slugs('bóng đá', { section: 'xe' })).toEqual([])
  })

  it('keeps to a time', () => {
    expect(slugs('bóng đá', { since: NOW - 24 * HOUR_MS })).toEqual(['tin-moi-bong-da'])
    expect(slugs('bóng đá', { since: NOW - 2 * HOUR_MS })).toEqual(['tin-moi-bong-da'])
    expect(slugs('bóng đá', { since: NOW - 2 * HOUR_MS + 1 })).toEqual([])
  })

  it('sorts by time when asked to', () => {
    const newest = (typed: string) => slugs(typed, { order: 'newest' }).slice(0, 2)
    expect(newest('dien bien')).toEqual(['dien-bien-moi', 'dien-bien-phu'])
    // What has the marks that were typed still comes first.
    expect(newest('điện biên')).toEqual(['dien-bien-phu', 'dien-bien-moi'])
  })

  it('counts, and has no page beyond the last', () => {
    expect(search('làng')).toMatchObject({ count: 7, page: 1, pages: 1 })
    expect(search('làng', { page: 2 }).stories).toEqual([])
    expect(search('')).toMatchObject({ isQuestion: false, count: 0 })
  })
})

describe('what was looked for is marked', () => {
  const marked = (typed: string, slug: string) => {
    const found = search(typed).stories.find(({ story }) => story.slug === slug)
    const show = (pieces: readonly { text: string; isMatch: boolean }[] = []) =>
      pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')
    return { title: show(found?.title), text: show(found?.text) }
  }

  it('in titles, as it is written there', () => {
    expect(marked('dien bien', 'dien-bien-phu').title).toBe('[Điện Biên] mở lại đường lên bản')
    expect(marked('hoà bình', 'hoa-binh-tinh').title).toBe('[Hòa Bình]: chợ phiên dời sang bãi mới')
  })

  it('with the marks that were typed alone, in what has them', () => {
    const { asTyped, count, stories } = search('điện biên')
    expect([asTyped, count]).toEqual([1, 3])
    expect(stories.map(({ isAsTyped }) => isAsTyped)).toEqual([true, false, false])
    expect(marked('điện', 'dien-va-bien').title).toBe('Giá [điện] tăng, khách ra biển vẫn đông')
    // Where none were typed, any are as typed.
    expect(search('dien bien')).toMatchObject({ asTyped: 3, count: 3 })
    expect(search('dien bien').stories.every(({ isAsTyped }) => isAsTyped)).toBe(true)
  })

  it('in numbers and names, whichever way they are written', () => {
    expect(marked('F16', 'f-16').title).toBe('Chiếc [F-16] hạ cánh')
    expect(marked('10000', '10000-ty').title).toBe('Cầu [10.000] tỷ đồng nối hai bờ')
    expect(marked('bác sỹ', 'covid').text).toBe('[Bác sĩ] khuyên nghỉ.')
  })

  it('in the sapo, or in the text when that says more', () => {
    expect(marked('lò nung', 'lo-gom').text).toBe('[Lò nung] dùng điện thay cho củi từ tuần này.')
    expect(marked('lo nung', 'lo-gom-cu').text).toBe('Ngày ấy làng gốm chưa có [lò nung].')
  })
})

describe('suggestions', () => {
  const titles = (typed: string) => suggestTitles(typed, NOW, 3).map(({ slug }) => slug)

  it('go on as the last word begins, newest first', () => {
    expect(titles('bong d')).toEqual(['tin-moi-bong-da', 'tin-cu-bong-da'])
    expect(titles('Điện bi')).toEqual(['dien-bien-moi', 'dien-bien-phu', 'dien-va-bien'])
    expect(titles('bí m')).toEqual([])
    expect(titles('')).toEqual([])
  })
})
