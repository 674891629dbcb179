import { type Section, sectionIds } from '@/lib/config'
import { slugFromTitle } from '@/lib/shared/text'

/**
 * Words that point to a section; the first row with a word in the title wins. A word with a capital
 * counts only as written (`AI` is not `ai`), others in any case. Diacritics matter: `công an` is
 * the police, `khởi công, an toàn` is not.
 */
const WORDS: readonly (readonly [Section, string])[] = [
  ['thoi-su', 'tổng bí thư|thủ tướng|chủ tịch nước|quốc hội|chính phủ|bộ trưởng|diễu binh'],
  [
    'the-thao',
    'bóng đá|bóng chuyền|đội tuyển|tuyển việt nam|giải vô địch|lập công|ghi bàn|đánh bại|huy chương|cầu thủ|huấn luyện viên|SEA Games|World Cup|V-League',
  ],
  ['suc-khoe', 'ung thư|bệnh|bệnh viện|bác sĩ|liên cầu|vắc xin|sức khỏe|sức khoẻ|dịch bệnh'],
  [
    'phap-luat',
    'cảnh sát|công an|truy đuổi|trộm cắp|bắt giữ|khởi tố|tòa án|tử hình|thi thể|đánh người|quấy rối|lừa đảo|ma túy|hung thủ|nghi phạm',
  ],
  [
    'the-gioi',
    'tổng thống|nhà trắng|liên hợp quốc|NATO|Ukraine|Trung Quốc|Nhật Bản|Hàn Quốc|Triều Tiên|Israel|Trump|Putin|Zelensky|nước Mỹ|nước Nga',
  ],
  [
    'cong-nghe',
    'AI|ChatGPT|trí tuệ nhân tạo|công nghệ|điện thoại|phần mềm|ứng dụng|chatbot|iPhone',
  ],
  ['khoa-hoc', 'khoa học|nhà khoa học|vũ trụ|thiên văn|hóa thạch|khảo cổ|vệ tinh'],
  ['giao-duc', 'học sinh|sinh viên|thí sinh|tuyển sinh|kỳ thi|đại học|sách giáo khoa|học phí'],
  ['giai-tri', 'ca sĩ|diễn viên|phim|hoa hậu|showbiz|ca khúc|concert'],
  ['van-hoa', 'văn hóa|văn hoá|di sản|lễ hội|bảo tàng|làng nghề|nhà văn|triển lãm'],
  ['xe', 'ô tô|xe máy|xe điện|xe buýt|buýt điện|VinFast|bằng lái|xe hơi'],
  [
    'kinh-doanh',
    'USD|tiền điện tử|tài chính|ngân hàng|chứng khoán|giá vàng|giá xăng|xăng|doanh nghiệp|tỷ phú|lãi suất|bất động sản',
  ],
  ['du-lich', 'du lịch|du khách|đặc sản|điểm đến|khách sạn|bãi biển'],
  ['doi-song', 'ngôi nhà|nhà vệ sinh|tài lộc|phong thủy|mâm cỗ|nội trợ|món ăn|mẹo'],
]

const TESTS = WORDS.map(([section, words]) => ({
  section,
  anyCase: wholeWords(words.split('|').filter((word) => word === word.toLowerCase())),
  asWritten: wholeWords(words.split('|').filter((word) => word !== word.toLowerCase())),
}))

/** The section a name stands for: `Công nghệ` → `cong-nghe`; undefined when there is none. */
export function sectionFromName(name: string): Section | undefined {
  const slug = slugFromTitle(name)
  return sectionIds().find((section) => section === slug)
}

/**
 * The likeliest of the paper's sections for a headline; `thoi-su`, or the first there is, where no word points to
 * one. An editor should look it over.
 */
export function guessSection(title: string): Section {
  const lower = title.toLowerCase()
  const here = sectionIds()
  const found = TESTS.find(
    ({ section, anyCase, asWritten }) =>
      here.includes(section) && (anyCase.test(lower) || asWritten.test(title)),
  )
  const [first = NO_POINTER] = here
  return found?.section ?? (here.includes(NO_POINTER) ? NO_POINTER : first)
}

const NO_POINTER = 'thoi-su'

/** `\b` takes Vietnamese letters for the end of a word. Without words it matches nothing. */
function wholeWords(words: readonly string[]): RegExp {
  const any = words.length > 0 ? words.join('|') : '(?!)'
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'u')
}
