import { expect, it } from 'vitest'
import { BUILT_IN_PAPER } from '../config/built-in-paper'
import { setPaper } from '../config/paper'
import { sectionIds } from '../config/sections'
import { guessSection, sectionFromName } from './guess-section'

const NAMES = [
  'Thời sự, Thế giới, Pháp luật, Kinh doanh, Công nghệ, Khoa học, Thể thao',
  'Giải trí, Văn hóa, Đời sống, Sức khỏe, Giáo dục, Du lịch, Xe',
]

it('knows every section by its name', () => {
  expect(NAMES.join(', ').split(', ').map(sectionFromName)).toEqual(sectionIds())
})

it.each([
  ['CÔNG NGHỆ', 'cong-nghe'],
  ['Ðời sống', 'doi-song'],
  ['Sức khoẻ', 'suc-khoe'],
  ['Giáo dục'.normalize('NFD'), 'giao-duc'],
  ['Góc phố', undefined],
  ['', undefined],
])('takes the name %s for %s', (name, section) => {
  expect(sectionFromName(name)).toBe(section)
})

it.each([
  ['Đội bóng đá làng giành giải vô địch', 'the-thao'],
  ['Công an xã trả lại ví cho người đánh rơi', 'phap-luat'],
  ['Lễ khởi công, an toàn là trên hết', 'thoi-su'],
  ['Lớp học AI cho nông dân', 'cong-nghe'],
  ['Ai đã trồng hàng cây này?', 'thoi-su'],
  ['Xe ngã ở chân cầu, không ai bị thương', 'thoi-su'],
  ['Về đích sớm ba tháng', 'thoi-su'],
  ['GIÁ XĂNG giảm lần thứ ba', 'kinh-doanh'],
  ['Bến đò thành thư viện', 'thoi-su'],
])('guesses %s → %s', (title, section) => {
  expect(guessSection(title)).toBe(section)
})

it('guesses none that the paper does not have', () => {
  const section = (id: string) => ({ ...BUILT_IN_PAPER.sections[0], id, name: id })
  const restore = setPaper({
    ...BUILT_IN_PAPER,
    sections: [section('lang-xom'), section('the-thao')] as typeof BUILT_IN_PAPER.sections,
  })
  const titles = ['Nhà khoa học về làng', 'Đội bóng đá làng giành giải vô địch', 'Bến đò']
  expect(titles.map(guessSection)).toEqual(['lang-xom', 'the-thao', 'lang-xom'])
  restore()
})
