/** Words that are odd: a name spelt two ways, a quotation of nobody, what is said twice, capitals. */
import { hasLabel, type Wording } from '@/lib/model'
import { groupBy } from '@/lib/shared/group-by'
import { wordsOf } from '@/lib/shared/text'
import { findSlips } from '../old-encoding'
import { type Oddity, piecesOf, type SenseRule } from './story'

const NAME = /\p{Lu}[\p{Ll}\p{M}]*(?:[ \u00a0]\p{Lu}[\p{Ll}\p{M}]+)+/gu

/** What stands before a name and is none. */
const TITLE = /^(?:Ông|Bà|Anh|Chị|Cô|Chú|Bác|Em|Cụ|Theo|Và|Tại|Ở|Từ|Của)[ \u00a0]/u

type Spelling = {
  readonly exact: string
  readonly written: string
  readonly at: number
  /** Which sentence of the story it stands in. */
  readonly sentence: string
}

/** One of them once, the other more often: a slip, not two people. */
export const nameTwoWays: SenseRule = (story) => {
  const spellings = piecesOf(story).flatMap(({ text, at }) =>
    [...text.matchAll(NAME)].flatMap((match) => {
      const sentence = `${at} ${text.slice(0, match.index).split(/[.!?…]\s/).length}`
      return spellingOf(match[0], at + match.index, sentence)
    }),
  )
  return [...groupBy(spellings, ({ folded }) => folded).values()].flatMap((group) => {
    const ways = [...groupBy(group, ({ exact }) => exact).values()]
    const [rare, usual] = ways.sort((a, b) => a.length - b.length)
    const slip = rare?.length === 1 ? rare[0] : undefined
    if (!slip || !usual?.[0] || usual.length < 2 || ways.length !== 2) return []
    // Whoever writes both in one sentence means two people.
    if (usual.some(({ sentence }) => sentence === slip.sentence)) return []
    return [{ at: slip.at, wording: twoWays(slip.written, usual[0].written) }]
  })
}

function spellingOf(
  written: string,
  at: number,
  sentence: string,
): (Spelling & { readonly folded: string })[] {
  const name = written.replace(TITLE, '')
  const words = wordsOf(name)
  const isMarked = words.some(({ hasMarks }) => hasMarks)
  // Without any mark it is written as foreigners do: Ha Noi.
  if (words.length < 2 || !isMarked) return []
  const join = (form: 'folded' | 'exact') => words.map((word) => word[form]).join(' ')
  return [
    {
      exact: join('exact'),
      folded: join('folded'),
      written: name,
      sentence,
      at: at + written.length - name.length,
    },
  ]
}

function twoWays(slip: string, usual: string): Wording {
  return {
    code: 'ten-hai-cach',
    message: `Ở đây viết “${slip}”, chỗ khác viết “${usual}”.`,
    fix: 'Cùng một tên thì viết như nhau; là hai tên thì để nguyên.',
    english: 'one name is spelt in two ways',
  }
}

const SAYS =
  /nói|kể|cho biết|cho hay|chia sẻ|khẳng định|nhấn mạnh|bày tỏ|phát biểu|trả lời|hỏi|thừa nhận|giải thích|cho rằng|viết|đáp|nhận (?:định|xét)|tâm sự|bộc bạch|lời|theo|thơ|hát|ca từ|khuyên|dặn|nhớ lại|thốt|than|đề nghị|kêu gọi|tuyên bố|lý giải|phân tích|đánh giá|thông tin|:/iu

const QUOTE_TAG = /<Quote\s*>/g
const WHOLE_QUOTE = /^[“"][^“”"]{40,}[”"]?[.!?…]?[”"]?$/u

/** A quotation in a box or a paragraph of its own, where nobody near it is said to say it. */
export const nobodySays: SenseRule = ({ paragraphs }) =>
  paragraphs.flatMap(({ text, at }, index) => {
    // Verses stand for themselves.
    const isWhole = WHOLE_QUOTE.test(text.trim()) && !text.includes(' / ')
    const isQuote = text.search(QUOTE_TAG) >= 0 || isWhole
    const near = [paragraphs[index - 1]?.text ?? '', paragraphs[index + 1]?.text ?? '']
    return isQuote && !near.some((words) => SAYS.test(words)) ? [{ at, wording: NOBODY }] : []
  })

const NOBODY: Wording = {
  code: 'loi-cua-ai',
  message: 'Lời trích này không ghi của ai.',
  fix: 'Viết <Quote by="…">, hoặc một câu dẫn: “…”, bà Sáu nói.',
  english: 'a quotation without who says it',
}

/** Shorter ones may come again: “Trân trọng.” */
const LONG_ENOUGH = 60

export const saidTwice: SenseRule = ({ description, paragraphs }) => {
  const seen = new Set([plain(description.text)])
  return paragraphs.flatMap(({ text, at }): Oddity[] => {
    const words = plain(text)
    if (words.length < LONG_ENOUGH || /^[|<]/.test(text.trim())) return []
    if (seen.has(words)) return [{ at, wording: TWICE }]
    seen.add(words)
    return []
  })
}

function plain(text: string): string {
  return wordsOf(text)
    .map(({ exact }) => exact)
    .join(' ')
}

const TWICE: Wording = {
  code: 'doan-lap',
  message: 'Đoạn này đã có ở trên, hay chính là sapo.',
  fix: 'Xóa một trong hai: sapo hiện sẵn trên thân bài.',
  english: 'a paragraph stands twice',
}

/** The page writes “Ảnh:” before a credit by itself. */
const CREDIT = /(?:^[ \t]+credit:[ \t]*["']?|\bcredit=")([^"\n]*)/gm

export const labelledCredit: SenseRule = ({ source }) =>
  [...source.matchAll(CREDIT)]
    .filter(([, credit = '']) => hasLabel(credit))
    .map(({ 0: text, index }) => ({ at: index + text.search(/\S/), wording: LABEL }))

const LABEL: Wording = {
  code: 'nhan-anh-lap',
  message: 'Trang tự in chữ “Ảnh:” trước nguồn ảnh; chữ gõ ở đây được bỏ đi.',
  fix: 'Chỉ viết tên: credit="Lan Anh".',
  english: 'the label of a credit is written by the page',
}

const LETTERS = /\p{L}/gu
const FEWEST_LETTERS = 12

export const titleInCapitals: SenseRule = ({ title: { text, at } }) => {
  const letters = text.match(LETTERS) ?? []
  const isCapital = letters.length >= FEWEST_LETTERS && text === text.toUpperCase()
  return isCapital ? [{ at, wording: CAPITALS }] : []
}

const CAPITALS: Wording = {
  code: 'tit-viet-hoa',
  message: 'Tiêu đề viết toàn chữ hoa.',
  fix: 'Viết thường, chỉ hoa chữ đầu và tên riêng.',
  english: 'the title is in capitals',
}

export const slipOfTheHand: SenseRule = ({ source }) =>
  findSlips(source).map(({ word, at }) => ({
    at,
    wording: {
      code: 'chu-go-do',
      message: `“${word}” không phải chữ tiếng Việt: gõ dở, nhầm dấu, hay còn sót của bảng mã cũ.`,
      fix: 'Gõ lại chữ này; là tên riêng hay tiếng nước ngoài thì để nguyên.',
      english: 'a word half typed, with a wrong mark, or in a legacy encoding',
    },
  }))
