import { expect, it } from 'vitest'
import { slugFromTitle } from './slug'

it.each([
  ['Đề xuất dùng xăng sinh học', 'de-xuat-dung-xang-sinh-hoc'],
  ['ĐỔI ĐỜI nhờ Ế, Ộ, Ữ', 'doi-doi-nho-e-o-u'],
  ['Ðà Nẵng đón khách', 'da-nang-don-khach'],
  ['Tuyến đường'.normalize('NFD'), 'tuyen-duong'],
  ['Cây cầu 10.000 tỷ', 'cay-cau-10000-ty'],
  ['Giảm 1.250.000 ₫ mỗi suất', 'giam-1250000-dong-moi-suat'],
  ['Vé 50.000₫/lượt', 've-50000-dong-luot'],
  ['R&D tăng 30%', 'r-va-d-tang-30-phan-tram'],
  ['Lãi suất 5,5%/năm', 'lai-suat-5-5-phan-tram-nam'],
  ["Phim 'Mùa nước' ra rạp", 'phim-mua-nuoc-ra-rap'],
  ['Quán O’Lan và K’Ho', 'quan-olan-va-kho'],
  ['“Vị trí vàng”: xem ở đâu?', 'vi-tri-vang-xem-o-dau'],
  ['Lễ 2/9 – ngày 19-8…', 'le-2-9-ngay-19-8'],
  ['iPhone và ChatGPT', 'iphone-va-chatgpt'],
  ['Phiên bản 3.5', 'phien-ban-3-5'],
  ['…', ''],
])('%s → %s', (title, slug) => {
  expect(slugFromTitle(title)).toBe(slug)
})

it.each(['hoa', 'hòa', 'hoà', 'hoá', 'hóa', 'HOẠ'])('%s → hoa, so duplicates can meet', (title) => {
  expect(slugFromTitle(title)).toBe('hoa')
})

it.each([
  [
    'between syllables',
    'Bến đò cũ thành thư viện: mỗi cuốn sách đổi một chuyến sang sông cho trẻ em xóm bờ kênh',
    'ben-do-cu-thanh-thu-vien-moi-cuon-sach-doi-mot-chuyen-sang-song-cho-tre-em-xom',
  ],
  ['after a syllable that ends at 80', `${'a'.repeat(76)} đò mới`, `${'a'.repeat(76)}-do`],
  ['not at all at 80', `${'a'.repeat(76)} đòn`, `${'a'.repeat(76)}-don`],
  ['through a word without end', 'a'.repeat(200), 'a'.repeat(80)],
])('a long title is cut %s', (_, title, slug) => {
  expect(slugFromTitle(title)).toBe(slug)
})
