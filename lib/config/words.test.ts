import { expect, it } from 'vitest'
import en from '../../messages/en.json'
import vi from '../../messages/vi.json'
import { BUILT_IN_PAPER } from './built-in-paper'
import { setPaper } from './paper'
import { interfaceWords } from './words'

/** Every text of a file of messages, by its key. */
function texts(words: object, above = ''): [key: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[above + key, value] as [string, string]]
      : texts(value as object, `${above}${key}.`),
  )
}

/** What a text has places for: `{name}`, `<by>`. */
const places = (text: string) =>
  [...new Set(text.match(/\{\w+(?=[},])|<\w+>/g) ?? [])]
    .filter((place) => !/^\{#/.test(place))
    .sort()

it('is whole in each language, with the same places for values', () => {
  const [own, other] = [texts(vi), texts(en)]
  expect(other.map(([key]) => key)).toEqual(own.map(([key]) => key))
  for (const [index, [key, text]] of own.entries())
    expect(places(other[index]?.[1] ?? ''), key).toEqual(places(text))
})

it('has no Vietnamese in English', () => {
  const vietnamese = /[ăâđêôơưĂÂĐÊÔƠƯ]|[\u1ea0-\u1ef9]/
  expect(texts(en).filter(([, text]) => vietnamese.test(text))).toEqual([])
})

it('takes the paper’s own words before those that are shipped', () => {
  const restore = setPaper({
    ...BUILT_IN_PAPER,
    ...{
      language: 'en',
      words: { 'latest.title': 'Just in', 'imprint.titles.about': 'Who we are' },
    },
  })
  expect(interfaceWords().latest).toEqual({ ...en.latest, title: 'Just in' })
  expect(interfaceWords().imprint.titles).toEqual({ ...en.imprint.titles, about: 'Who we are' })
  restore()
  expect(interfaceWords().latest.title).toBe(vi.latest.title)
})
