const ONSETS = 'b c ch d đ g h kh l m n ng nh ph qu r s t th tr v x'.split(' ')
const RIMES =
  'a á ả an ang ăng ất ưới iệp ường uyển ông ữa ình ôi ế ộ ề in ên úc ờ ổi âm ạch ong ươn ọc ích eo ai ày ước iên oán ừng ủ ặp ây òa'.split(
    ' ',
  )

/**
 * `count` syllables drawn evenly from some nine hundred, the same for the same `seed`. They say
 * nothing, and weigh more than news does, compressed: prose repeats its words, and half of it is the
 * same few hundred syllables.
 */
export function variedWords(count: number, seed: number): string {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state >>> 12) % below
  }
  const syllable = () => `${ONSETS[next(ONSETS.length)]}${RIMES[next(RIMES.length)]}`
  return Array.from({ length: count }, syllable).join(' ')
}

/** A body of `count` syllables: sentences of 20, paragraphs of 60. */
export function variedBody(count: number, seed: number): string {
  const sentences = Array.from(
    { length: count / 20 },
    (_, index) => `${capital(variedWords(20, seed * 1000 + index))}.`,
  )
  const paragraphs = Array.from({ length: Math.ceil(sentences.length / 3) }, (_, index) =>
    sentences.slice(index * 3, index * 3 + 3).join(' '),
  )
  return paragraphs.join('\n\n')
}

/** A headline of `count` syllables. */
export function variedTitle(count: number, seed: number): string {
  return capital(variedWords(count, seed))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
