import { searchWordsOf } from '@/lib/shared/text'

/** Short forms and other names, each said in both ways; folded. */
const SAME: readonly (readonly [string, string])[] = [
  ['tp hcm', 'tp ho chi minh'],
  ['tp hcm', 'thanh pho ho chi minh'],
  ['tp hcm', 'sai gon'],
  ['ubnd', 'uy ban nhan dan'],
  ['hdnd', 'hoi dong nhan dan'],
  ['bhyt', 'bao hiem y te'],
  ['bhxh', 'bao hiem xa hoi'],
  ['csgt', 'canh sat giao thong'],
  ['dbscl', 'dong bang song cuu long'],
  ['thpt', 'trung hoc pho thong'],
  ['thcs', 'trung hoc co so'],
  ['hlv', 'huan luyen vien'],
  ['clb', 'cau lac bo'],
  ['bds', 'bat dong san'],
  ['ttck', 'thi truong chung khoan'],
  ['cntt', 'cong nghe thong tin'],
  ['bs', 'bac si'],
  ['wifi', 'wi fi'],
  ['vnindex', 'vn index'],
  ['buon me thuot', 'buon ma thuot'],
  // Foreign words as they are said.
  ['covid', 'co vit'],
  ['covid', 'co vid'],
  ['vaccine', 'vac xin'],
  ['virus', 'vi rut'],
  ['facebook', 'phay buc'],
  ['google', 'gu go'],
  ['internet', 'in to net'],
  ['iphone', 'ai phon'],
  ['container', 'cong ten no'],
  ['olympic', 'o lim pich'],
  ['australia', 'uc'],
  ['mi', 'hoa ki'],
]

/** The words of titles, folded, and how often each is there. */
export type KnownWords = ReadonlyMap<string, number>

/** Shorter words are near to too many others; by a slip of the keyboard even more. */
const SHORTEST = 3
const SHORTEST_SLIP = 5

const MOST_GUESSES = 5

/**
 * What a reader may have meant for whom nothing was found, the likeliest first: the same by another
 * name, words parted or joined, marks typed as letters (Telex), a slip of one key. Without marks.
 */
export function guesses(typed: string, known: KnownWords): string[] {
  const words = searchWordsOf(typed.replace(/(\d),(?=\d{3}(?!\d))/g, '$1')).map(
    ({ folded }) => folded,
  )
  const found = [
    words.join(' '),
    ...byOtherNames(words.join(' ')),
    words.map((word) => romanOf(word) ?? word).join(' '),
    words.map((word) => ROMAN.get(word) ?? word).join(' '),
    ...words.slice(1).map((_, at) => joinedAt(words, at)),
    words.map((word) => (known.has(word) ? word : meant(word, known))).join(' '),
    words.map((word) => word.replace(/^quy$/, 'qui')).join(' '),
    words.map((word) => word.replace(/^qui$/, 'quy')).join(' '),
  ]
  return [...new Set(found)].filter((guess) => guess !== '').slice(0, MOST_GUESSES + words.length)
}

/** Terms, congresses and centuries are counted in Roman numerals: khóa XV, thế kỷ XXI. */
const MOST_ROMAN = 39

const ROMAN: ReadonlyMap<string, string> = new Map(
  Array.from({ length: MOST_ROMAN }, (_, at) => [roman(at + 1), String(at + 1)] as const),
)

function romanOf(word: string): string | undefined {
  const number = /^\d{1,2}$/.test(word) ? Number(word) : 0
  return number >= 1 && number <= MOST_ROMAN ? roman(number) : undefined
}

function roman(number: number): string {
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][number % 10]
  return 'x'.repeat(Math.floor(number / 10)) + ones
}

function byOtherNames(text: string): string[] {
  return SAME.flatMap(([short, long]) =>
    [[short, long] as const, [long, short] as const].flatMap(([from, to]) => {
      const changed = ` ${text} `.replace(` ${from} `, ` ${to} `).trim()
      return changed === text ? [] : [changed]
    }),
  )
}

function joinedAt(words: readonly string[], at: number): string {
  return words
    .flatMap((word, index) =>
      index === at ? [`${word}${words[at + 1]}`] : index === at + 1 ? [] : [word],
    )
    .join(' ')
}

/** A known word in place of one that is in no title; the word itself where none is near. */
function meant(word: string, known: KnownWords): string {
  if (word.length < SHORTEST || /\d/.test(word)) return word
  const plain = withoutTelex(word)
  if (known.has(plain)) return plain
  if (word.length < SHORTEST_SLIP) return word
  return parted(word, known) ?? nearestOf(word, known) ?? word
}

/** `vnindex` as `vn index`. */
function parted(word: string, known: KnownWords): string | undefined {
  const points = Array.from({ length: word.length - 3 }, (_, at) => at + 2)
  const at = points.find((it) => known.has(word.slice(0, it)) && known.has(word.slice(it)))
  return at === undefined ? undefined : `${word.slice(0, at)} ${word.slice(at)}`
}

/** `quoocs` as `quoc`: what a keyboard for Vietnamese would have made marks of. */
function withoutTelex(word: string): string {
  return word
    .replace(/^dd/, 'd')
    .replace(/([aeiouy])\1/g, '$1')
    .replace(/([aou])w/g, '$1')
    .replace(/(?<=[aeiouy])[sfrxj](?=[a-z]*$)|(?<=[aeiouy][a-z]*)[sfrxj]$/, '')
}

/** The most frequent known word one key away: one more, one less, another, or two in each other's place. */
function nearestOf(word: string, known: KnownWords): string | undefined {
  let best: string | undefined
  for (const [other, count] of known)
    if (
      count > (known.get(best ?? '') ?? 0) &&
      other.length >= SHORTEST &&
      isOneKeyAway(word, other)
    )
      best = other
  return best
}

function isOneKeyAway(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && long[at] === short[at]) at += 1
  if (long.length > short.length) return long.slice(at + 1) === short.slice(at)
  if (long.slice(at + 1) === short.slice(at + 1)) return true
  const isSwapped = long[at] === short[at + 1] && long[at + 1] === short[at]
  return isSwapped && long.slice(at + 2) === short.slice(at + 2)
}
