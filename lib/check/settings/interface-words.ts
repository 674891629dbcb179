import { BUILT_IN_PAPER, wordsOf } from '@/lib/config'

let known: Readonly<Record<string, string>> | undefined

/** Every word of the interface that a paper may say otherwise, by its key: `latest.title`. */
export function knownWords(): Readonly<Record<string, string>> {
  known ??= Object.fromEntries(flat(wordsOf(BUILT_IN_PAPER), ''))
  return known
}

function flat(words: object, above: string): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[above + key, value]] : flat(value as object, `${above}${key}.`),
  )
}

/** Places for values, and the tags around links: `{name}`, `<by>`. */
const PLACES = /\{\w+\}|<\/?\w+>/g

/** The first place for a value that one of two texts has and the other has not. */
export function lostPlaceholder(standard: string, own: string): string | undefined {
  const wanted = placesIn(standard)
  const given = placesIn(own)
  const lost = wanted.find((place) => !given.includes(place))
  return lost ?? given.find((place) => !wanted.includes(place))
}

function placesIn(text: string): string[] {
  return text.match(PLACES) ?? []
}
