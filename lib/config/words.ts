import en from '../../messages/en.json' with { type: 'json' }
import vi from '../../messages/vi.json' with { type: 'json' }
import { type Language, type Paper, paper } from './paper'

/** Every word of the interface; next-intl reads the places for values in the Vietnamese ones. */
export type Messages = typeof vi

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }

/** All languages have the same keys, and the same places (`words.test.ts`). */
const english: Texts<Messages> = en

const SHIPPED: Readonly<Record<Language, Messages>> = { vi, en: english as Messages }

let last: { readonly of: Paper; readonly words: Messages } | undefined

/** The words of the interface in the paper's language, where it does not say them otherwise itself. */
export function interfaceWords(): Messages {
  const of = paper()
  if (last?.of !== of) last = { of, words: wordsOf(of) }
  return last.words
}

/** The words of the interface of a paper. */
export function wordsOf({ language, words }: Paper): Messages {
  return withOwn(SHIPPED[language], words)
}

function withOwn(shipped: Messages, own: Paper['words']): Messages {
  return Object.entries(own).reduce<object>(
    (words, [key, text]) => replaced(words, key.split('.'), text),
    shipped,
  ) as Messages
}

/** The same words but for one. */
function replaced(words: object, [first = '', ...rest]: readonly string[], text: string): object {
  const before = (words as Readonly<Record<string, unknown>>)[first]
  const after = rest.length > 0 ? replaced(before as object, rest, text) : text
  return { ...words, [first]: after }
}
