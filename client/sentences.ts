import { paperLanguage } from '@/lib/shared/paper-place'

/** Browsers lose their voice after some fifteen seconds at a stretch; that is well above this, characters. */
const LONGEST = 180

/**
 * Cuts texts into pieces to be spoken one by one: whole sentences, long ones at a comma or else between
 * words. No piece is empty or longer than `longest` characters, unless one word is.
 */
export function toPieces(texts: readonly string[], longest = LONGEST): string[] {
  return texts
    .flatMap((text) => sentencesOf(text.replace(/\s+/g, ' ').trim()))
    .flatMap((sentence) => shorten(sentence.trim(), longest))
    .filter(Boolean)
}

function sentencesOf(text: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return text.match(/.+?(?:[.!?…]["”’)]*(?= )|$)/g) ?? []
  const segmenter = new Intl.Segmenter(paperLanguage(), { granularity: 'sentence' })
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

function shorten(sentence: string, longest: number): string[] {
  if (sentence.length <= longest) return [sentence]
  const start = sentence.slice(0, longest + 1)
  const comma = Math.max(...[', ', '; ', ': ', ' – '].map((mark) => start.lastIndexOf(mark)))
  const space = start.lastIndexOf(' ')
  const cut = comma > longest / 3 ? comma + 1 : space > 0 ? space : sentence.indexOf(' ')
  if (cut <= 0) return [sentence]
  return [sentence.slice(0, cut).trim(), ...shorten(sentence.slice(cut).trim(), longest)]
}
