import { expect, it } from 'vitest'
import { slugFromTitle } from './slug'

it.each([
  ['Đề xuất dùng xăng sinh học', 'de-xuat-dung-xang-sinh-hoc'],
  ['ĐỔI ĐỜI nhờ Ế, Ộ, Ữ', 'doi-doi-nho-e-o-u'],
  ['Cây cầu 10.000 tỷ', 'cay-cau-10000-ty'],
  ['Giảm 1.250.000 ₫ mỗi suất', 'giam-1250000-dong-moi-suat'],
  ['R&D tăng 30%', 'r-va-d-tang-30-phan-tram'],
  ["Phim 'Mùa nước' ra rạp", 'phim-mua-nuoc-ra-rap'],
  ['“Vị trí vàng”: xem ở đâu?', 'vi-tri-vang-xem-o-dau'],
  ['Ðà Nẵng đón khách', 'da-nang-don-khach'],
  ['Hoà Bình', 'hoa-binh'],
  ['Tuyến đường'.normalize('NFD'), 'tuyen-duong'],
  ['iPhone và ChatGPT', 'iphone-va-chatgpt'],
  ['Phiên bản 3.5', 'phien-ban-3-5'],
  ['…', ''],
])('%s → %s', (title, slug) => {
  expect(slugFromTitle(title)).toBe(slug)
})

it('cuts a long title between syllables', () => {
  const slug = slugFromTitle('đặc sản '.repeat(20))
  expect(slug.length).toBeLessThanOrEqual(80)
  expect(slug.endsWith('-san') || slug.endsWith('-dac')).toBe(true)
})
