/** Numbers that do not agree: those of the headline with the body, and shares of a whole. */
import type { Wording } from '@/lib/model'
import { numbersInWords } from './number-words'
import { type Oddity, type Piece, piecesOf, type SenseRule } from './story'

const SCALES: Readonly<Record<string, number>> = {
  ...{ nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 },
}

/** A number that counts or measures: none of a name (U23, 5G), of a clock, of a date. */
const NUMBER =
  /(?<![\p{L}\d.,/:_-])(?<digits>\d[\d.,]*\d|\d)(?![\p{L}\d/:-]|\s*(?:giờ|h\b|tháng))(?:\s*(?<scale>nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\p{L}))?/giu

/** What stands before a number that was rounded, or that counts days, ages and rounds. */
const LOOSE =
  /(?:hơn|gần|vượt|quá|mốc|ngưỡng|chạm|xấp xỉ|khoảng|trên|dưới|ngót|chừng|độ|cả|tới|đến|ngày|năm|thứ|lần|khóa|khoá|số|tuổi|top|quận|đường|lớp|kỳ|hạng|giờ|tháng|sáng|trưa|chiều|tối|đêm|viện|số \d{1,3}(?: và|,))\s*$/iu

/** A number in a name (SEA Games 33), or of what the body tells one by one (10 điều cần biết). */
const IN_NAME = /\S\s+\p{Lu}[\p{L}\p{M}]*\s*$|\p{Ll}\p{Lu}\p{L}*\s*$/u
const COUNTED =
  /^\s*(?:điều|cách|lý do|lí do|bí quyết|mẹo|bước|món|câu|dấu hiệu|lưu ý|việc|địa điểm|điểm đến|lời|sai lầm|thói quen|kiểu|loại|gợi ý)(?!\p{L})/iu
const AGE = /^\s*tuổi(?!\p{L})/iu

/** A shorter body may leave out what its headline says. */
const FEWEST_WORDS = 120

/** Fewer than ten are written as words as well: ba người. */
const SMALL = 10

type Found = {
  readonly value: number
  /** What its last digit counts: a body may be as exact as it likes beyond it. */
  readonly step: number
  readonly written: string
  /** What is counted: the word behind the number, in small letters. */
  readonly thing: string
  readonly at: number
}

const THING = /^\s*(\p{L}+\d?|%)/u

function numbersIn(text: string): Found[] {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: written, index, groups = {} }) => {
    const digits = groups.digits ?? ''
    const scale = SCALES[groups.scale?.toLowerCase() ?? ''] ?? 1
    const [value, step] = [amountOf(digits) * scale, stepOf(digits) * scale]
    const [, thing = ''] = THING.exec(text.slice(index + written.length)) ?? []
    return [{ value, step, written: written.trim(), thing: thing.toLowerCase(), at: index }]
  })
}

/** 1 for `25`, a tenth for `3,5`; a round number may be off by some hundredths: `400` for 402. */
function stepOf(digits: string): number {
  const value = amountOf(digits)
  const decimals = String(value).split('.')[1]?.length ?? 0
  return value % 100 === 0 ? value * ROUND : 10 ** -decimals
}

const ROUND = 0.04

/** `1.250.000`, `3,5`, `3.5`. */
function amountOf(digits: string): number {
  const isThousands = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits)
  return Number((isThousands ? digits.replaceAll('.', '') : digits).replace(',', '.'))
}

/**
 * Numbers of the headline and the sapo that the body does not have. A sapo may say what the body leaves out:
 * it is told where the body has another number in that place, a headline also where nobody says it.
 */
export const numberNotInBody: SenseRule = (story) => {
  const body = story.paragraphs.map(({ text }) => text).join('\n')
  if (body.split(/\s+/).length < FEWEST_WORDS) return []
  const year = new Date(story.publishedAt ?? Number.NaN).getUTCFullYear()
  const isInBody = saidIn(body, year)
  const isInSapo = saidIn(story.description.text, year)
  const isContested = contestedIn(body)
  const odd = (piece: Piece, isOdd: (found: Meant) => boolean) =>
    meantExactly(piece)
      .filter((found) => !isInBody(found) && isOdd(found))
      .map((found) => oddNumber(piece, found))
  return [
    ...odd(story.title, (found) => isContested(found) || !isInSapo(found)),
    ...odd(story.description, isContested),
  ]
}

function saidIn(text: string, year: number) {
  const known = [...new Set([...allValues(text), ...numbersInWords(text)])]
  const isBornSo = (age: number) => known.some((it) => [0, 1].includes(year - it - age))
  return ({ value, isAge, step }: Meant) =>
    known.some((it) => Math.abs(it - value) <= step / 2) ||
    (isAge && isBornSo(value)) ||
    isReckoned(value, known)
}

/** Whether a text has another number of the same things, or the same digits in another order or size. */
function contestedIn(text: string) {
  const numbers = numbersIn(text)
  const counted = new Set(numbers.map(({ thing }) => thing).filter(Boolean))
  const digits = new Set(numbers.map(({ value }) => digitsOf(value)))
  return ({ thing, value }: Meant) =>
    counted.has(thing) || (digitsOf(value).length > 1 && digits.has(digitsOf(value)))
}

/** The digits that count, in order of size: 350, 35 and 5,3 have the same. */
function digitsOf(value: number): string {
  return [...String(value).replace(/\D|0/g, '')].sort().join('')
}

/** In a body with more numbers than these, sums of two are no sign of anything. */
const MOST_RECKONED = 12

/** Whether a number is the sum of two others, or what is between them: 16 people, 2 of them hurt. */
function isReckoned(value: number, known: readonly number[]): boolean {
  if (known.length > MOST_RECKONED) return false
  return known.some((a) => known.some((b) => a !== b && (a + b === value || a - b === value)))
}

/** The first of two numbers with one scale: `từ 30 xuống 25 triệu`, `300-700 nghìn`. */
const FIRST_OF_TWO =
  /(?<![\d.,])(\d[\d.,]*)(?=\s*(?:đến|tới|xuống|lên|và|-|–)\s*\d[\d.,]*\s*(nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\p{L}))/giu

function allValues(body: string): number[] {
  // In the body a number counts wherever it stands, in a name or a date too.
  const digits = body.match(/\d[\d.,]*\d|\d/g) ?? []
  const firsts = [...body.matchAll(FIRST_OF_TWO)].map(
    ([, number = '', scale = '']) => amountOf(number) * (SCALES[scale.toLowerCase()] ?? 1),
  )
  return [...numbersIn(body).map(({ value }) => value), ...digits.map(amountOf), ...firsts]
}

type Meant = Found & { readonly isAge: boolean }

function meantExactly({ text }: Piece): Meant[] {
  return numbersIn(text).flatMap((found) => {
    const { value, at, written } = found
    const [before, after] = [text.slice(0, at), text.slice(at + written.length)]
    const isYear = Number.isInteger(value) && value >= 1900 && value <= 2100
    const isLoose = LOOSE.test(before.slice(-12)) || IN_NAME.test(before) || COUNTED.test(after)
    return value >= SMALL && !isYear && !isLoose ? [{ ...found, isAge: AGE.test(after) }] : []
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
