import { SECTIONS, type Section } from '../content/sections'
import { slugFromTitle } from '../text/slug'

/** Words that tell a section, without diacritics; the first section with a word in the title wins. */
const WORDS: readonly (readonly [Section, RegExp])[] = [
  [
    'the-thao',
    /\b(bong da|bong chuyen|tuyen viet nam|doi tuyen|giai vo dich|lap cong|danh bai|huy chuong|cau thu)\b/,
  ],
  ['suc-khoe', /\b(ung thu|benh|bac si|lien cau|vac xin|suc khoe|thuoc|dich)\b/],
  [
    'phap-luat',
    /\b(canh sat|cong an|truy duoi|trom|bat giu|khoi to|toa an|thi the|danh nguoi|bien so gia|dinh chi cong tac|quay roi)\b/,
  ],
  ['the-gioi', /\b(nha trang|ukraine|my|nga|trung quoc|bhutan|lien hop quoc)\b/],
  ['cong-nghe', /\b(ai|tri tue nhan tao|cong nghe|dien thoai|phan mem|chatbot)\b/],
  [
    'kinh-doanh',
    /\b(usd|tien dien tu|tai chinh|ngan hang|chung khoan|gia vang|xang|doanh nghiep|ty phu)\b/,
  ],
  ['xe', /\b(o to|xe may|xe dien|buyt)\b/],
  ['du-lich', /\b(du khach|du lich|dac san|diem den)\b/],
  ['doi-song', /\b(ngoi nha|nha ve sinh|gia dinh|nguoi me|nguoi vo|tai loc|mam co)\b/],
]

/** The section a name stands for: `Công nghệ` → `cong-nghe`; undefined when there is none. */
export function sectionFromName(name: string): Section | undefined {
  const slug = slugFromTitle(name)
  return SECTIONS.find((section) => section === slug)
}

/** The likeliest section of a headline; `thoi-su` where no word tells. An editor should look it over. */
export function guessSection(title: string): Section {
  const folded = slugFromTitle(title).replaceAll('-', ' ')
  return WORDS.find(([, words]) => words.test(folded))?.[0] ?? 'thoi-su'
}
