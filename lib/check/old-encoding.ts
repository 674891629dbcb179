/**
 * Text in the encodings Vietnamese had before Unicode, read as if it were Unicode. A word tells by
 * itself: it is no Vietnamese word, and becomes one when it is read as VNI, TCVN3, VIQR or
 * Windows-1258.
 */
import { isNearSyllable, isSyllable, normalizeLetters } from '@/lib/shared/text'

type Encoding = {
  /** What only such a word has. */
  readonly sign: RegExp
  /** The word in Unicode. */
  read(word: string): string
}

const TONES = { grave: '\u0300', acute: '\u0301', tilde: '\u0303', hook: '\u0309', dot: '\u0323' }

/** VNI wrote a vowel's marks as a letter behind it; these stand alone. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ...{ ñ: 'đ', ö: 'ư', ô: 'ơ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' },
}

/** By the letter behind a vowel: what it makes of it. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ...{ ù: TONES.acute, ø: TONES.grave, û: TONES.hook, õ: TONES.tilde, ï: TONES.dot },
  ...{ â: '\u0302', á: '\u0302\u0301', à: '\u0302\u0300', å: '\u0302\u0309' },
  ...{ ã: '\u0302\u0303', ä: '\u0302\u0323', ê: '\u0306', é: '\u0306\u0301', è: '\u0306\u0300' },
  ...{ ú: '\u0306\u0309', ü: '\u0306\u0303', ë: '\u0306\u0323' },
}

/** Each letter of TCVN3 before what it stands for. */
const TCVN3 = pairs(
  '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00adư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞị' +
    'ßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ',
)

function pairs(letters: string): Readonly<Record<string, string>> {
  const found = letters.match(/../gsu) ?? []
  return Object.fromEntries(found.map(([written = '', meant = '']) => [written, meant]))
}

const CP1258: Readonly<Record<string, string>> = {
  ...{ Ì: TONES.grave, ì: TONES.acute, Ò: TONES.hook, Þ: TONES.tilde, ò: TONES.dot },
  ...{ Ã: 'Ă', ã: 'ă', Õ: 'Ơ', õ: 'ơ', Ý: 'Ư', ý: 'ư', Ð: 'Đ', ð: 'đ' },
}

const VIQR: Readonly<Record<string, string>> = {
  ...{ '^': '\u0302', '(': '\u0306', '+': '\u031b' },
  ...{ "'": TONES.acute, '`': TONES.grave, '?': TONES.hook, '~': TONES.tilde, '.': TONES.dot },
}

const ENCODINGS: readonly Encoding[] = [
  {
    sign: /[ñöæ]|[aeouyöô][ùøûõïâáàåãäêéèúüë]|^[^aeouy]*[ìíîóò]/i,
    read: (word) =>
      word
        .replace(/([aeouyöô])([ùøûõïâáàåãäêéèúüë])/gi, (_, vowel: string, mark: string) => {
          const base = VNI_LETTERS[vowel.toLowerCase()] ?? vowel
          return base + (VNI_MARKS[mark.toLowerCase()] ?? '')
        })
        .replace(/[ñöôíìæóòî]/gi, (letter) => VNI_LETTERS[letter.toLowerCase()] ?? letter),
  },
  {
    sign: /[\u00a1-\u00ff]/,
    read: (word) => word.replace(/[\u00a1-\u00fe]/g, (letter) => TCVN3[letter] ?? letter),
  },
  {
    sign: /\p{L}[ÌìÒÞò]|[õýã]/u,
    read: (word) => word.replace(/[ÌìÒÞòÃãÕõÝýÐð]/g, (letter) => CP1258[letter] ?? letter),
  },
  {
    // `+` ends names of products (Go+), so that it has to go on.
    sign: /\p{L}[aeo]\^|[ou]\+[\p{L}'`?~.]|a\(\p{L}/iu,
    read: (word) =>
      word
        .replace(/^dd/i, 'đ')
        .replace(/(?<=[aeiouy^(+])['`?~.^(+]/gi, (mark) => VIQR[mark] ?? mark),
  },
]

/** Words of other languages, and units, that would be Vietnamese in one of the encodings. */
const MEANT =
  /^(?:thaï|haï|où|aïn|dû|lü|nü|può|ciò|però|già|daß|mãe|mãos?|não|seán|rió|lió|trió|dió|vió|luòc|còp|aún|på|så|må|då|gå|nå|rå|få|lång|gång|län|än|tät|poäng|hæng|træ|kø|mø|tö|hä|tä|kö|käe|hän|näe|të|në|më|pë|µ[a-z]|n·m)$/i

/** Names as the French write them: Loïc, Caïn. */
const FRENCH_NAME = /^\p{Lu}[a-z]*ï[a-z]*$/u

/** Only letters that Vietnamese has, and none of VNI's pairs. */
const AS_TYPED = /^(?!.*[aeouy][ùõâáàãêéèú])[a-zàáâãèéêìíòóôõùúý]+$/i

const EDGES = /^[“‘"([{*_~-]+|[”’"\])},;:!*_~…-]+$/g

/**
 * Where a text in VNI, TCVN3, VIQR or Windows-1258 begins that was not converted: the offset of its
 * first line in the front matter, and in the body. `Coäng hoøa`, `ViÖt Nam`, `Vie^.t Nam`.
 */
export function findOldEncoding(text: string): number[] {
  const bodyAt = text.indexOf('\n---', 3)
  const found: number[] = []
  for (const match of text.matchAll(/\S+/g)) {
    if (!ODD.test(match[0]) || kindOf(match[0]) !== 'old') continue
    const isSecond = found.length > 0 && match.index > bodyAt
    if (found.length === 0 || isSecond) found.push(lineStart(text, match.index))
    if (match.index > bodyAt) break
  }
  return found
}

function lineStart(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at) + 1
  return start + text.slice(start).search(/\S/)
}

/** A quick look: most words have none of these. */
const ODD = /[\u00a1-\u00ff]|[aeo]\^|[ou]\+|a\(/i

/**
 * Words that would be Vietnamese in an old encoding, and as well a slip of the hand: `câ`, `lùc`. Alone they
 * prove nothing. Each with its offset.
 */
export function findSlips(text: string): { readonly word: string; readonly at: number }[] {
  return [...text.matchAll(/\S+/g)]
    .filter(([word]) => ODD.test(word) && kindOf(word) === 'slip')
    .map(({ 0: written, index }) => {
      const word = written.replace(EDGES, '').replace(/\.$/, '')
      return { word, at: index + written.indexOf(word) }
    })
}

function kindOf(written: string): 'old' | 'slip' | undefined {
  const word = written.replace(EDGES, '')
  // Whatever has a letter of Vietnamese that Latin-1 lacks was typed in Unicode.
  if (word.length < 2 || /[\u0100-\uffff]|\d/.test(word)) return undefined
  if (MEANT.test(word) || FRENCH_NAME.test(word)) return undefined
  const bare = word.replace(/\.$/, '')
  if (isSyllable(normalizeLetters(bare))) return undefined
  const isOld = ENCODINGS.some(({ sign, read }) => {
    const isRead = (form: string) => isSyllable(read(form)) && read(form) !== form
    return sign.test(word) && (isRead(bare) || isRead(word))
  })
  if (!isOld) return undefined
  return AS_TYPED.test(bare) && isNearSyllable(bare) ? 'slip' : 'old'
}
