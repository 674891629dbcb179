/** Numbers that do not agree: those of the headline with the body, and shares of a whole. */
import type { Wording } from '@/lib/model'
import { type Oddity, type Piece, piecesOf, type SenseRule } from './story'

const SCALES: Readonly<Record<string, number>> = {
  ...{ nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 },
}

/** A number that counts or measures: none of a name (U23, 5G), of a clock, of a date. */
const NUMBER =
  /(?<![\p{L}\d.,/:_-])(?<digits>\d[\d.,]*\d|\d)(?![\p{L}\d/:-]|\s*(?:giờ|h\b|tháng))(?:\s*(?<scale>nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\p{L}))?/giu

/** What stands before a number that was rounded, or that counts days, ages and rounds. */
const LOOSE =
  /(?:hơn|gần|khoảng|trên|dưới|ngót|chừng|độ|cả|tới|đến|ngày|năm|thứ|lần|khóa|khoá|số|tuổi|top|quận|đường|lớp|kỳ|hạng|giờ|tháng)\s*$/iu

/** A shorter body may leave out what its headline says. */
const FEWEST_WORDS = 120

/** Fewer than ten are written as words as well: ba người. */
const SMALL = 10

type Found = { readonly value: number; readonly written: string; readonly at: number }

function numbersIn(text: string): Found[] {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: written, index, groups = {} }) => {
    const value = amountOf(groups.digits ?? '') * (SCALES[groups.scale?.toLowerCase() ?? ''] ?? 1)
    return [{ value, written: written.trim(), at: index }]
  })
}

/** `1.250.000`, `3,5`, `3.5`. */
function amountOf(digits: string): number {
  const isThousands = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits)
  return Number((isThousands ? digits.replaceAll('.', '') : digits).replace(',', '.'))
}

export const numberNotInBody: SenseRule = (story) => {
  const body = story.paragraphs.map(({ text }) => text).join('\n')
  if (body.split(/\s+/).length < FEWEST_WORDS) return []
  const known = new Set(allValues(body))
  return [story.title, story.description].flatMap((piece) =>
    meantExactly(piece)
      .filter(({ value }) => !known.has(value))
      .map((found) => oddNumber(piece, found)),
  )
}

function allValues(body: string): number[] {
  // In the body a number counts wherever it stands, in a name or a date too.
  const digits = body.match(/\d[\d.,]*\d|\d/g) ?? []
  return [...numbersIn(body).map(({ value }) => value), ...digits.map(amountOf)]
}

function meantExactly({ text }: Piece): Found[] {
  return numbersIn(text).filter(({ value, at }) => {
    const isYear = Number.isInteger(value) && value >= 1900 && value <= 2100
    return value >= SMALL && !isYear && !LOOSE.test(text.slice(Math.max(0, at - 12), at))
  })
}

function oddNumber({ at }: Piece, { written }: Found): Oddity {
  return {
    at,
    wording: {
      code: 'so-khong-khop',
      message: `Số “${written}” ở đây không có trong thân bài.`,
      fix: 'Đối chiếu lại: sửa một trong hai, hoặc viết số ấy vào thân bài.',
      english: 'a number of the headline or the lead is not in the body',
    },
  }
}

const PERCENT = /(?<![\d.,])(\d{1,3}(?:[.,]\d+)?)\s*%/g

/** A sum is told where the rest is named: “phần còn lại”. What grows or falls is no share. */
const SHARES = /còn lại/iu
const CHANGES = /tăng|giảm|lãi|so với|cùng kỳ|trong đó|vượt|cao hơn|thấp hơn/iu

/** Rounding adds up to so much. */
const TOLERANCE = 1

export const sharesOverWhole: SenseRule = (story) => piecesOf(story).flatMap(sharesIn)

function sharesIn({ text, at }: Piece): Oddity[] {
  return [...text.matchAll(/[^.!?\n]+(?:\.\d[^.!?\n]*)*/g)].flatMap(({ 0: sentence, index }) => {
    const shares = [...sentence.matchAll(PERCENT)].map(([, share = '']) => amountOf(share))
    const sum = shares.reduce((total, share) => total + share, 0)
    const isWhole = shares.length > 2 && SHARES.test(sentence) && !CHANGES.test(sentence)
    return isWhole && sum > 100 + TOLERANCE ? [{ at: at + index, wording: sumWording(sum) }] : []
  })
}

function sumWording(sum: number): Wording {
  return {
    code: 'tong-qua-100',
    message: `Các phần ở đây cộng lại thành ${sum.toFixed(1).replace(/\.0$/, '').replace('.', ',')}%.`,
    fix: 'Xem lại các con số: phần của một tổng không quá 100%.',
    english: 'percentages of a whole add up to more than 100',
  }
}
