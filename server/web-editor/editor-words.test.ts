import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { editorWords } from './editor-words'

const read = (name: string) =>
  JSON.parse(readFileSync(`node_modules/@sveltia/cms/locales/${name}.json`, 'utf8'))

type Words = { readonly [key: string]: string | Words }

const flat = (words: Words, above = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string' ? [[above + key, word]] : flat(word, `${above}${key}.`),
  )

/** What only who configures the editor sees. */
const FOR_DEVELOPERS = /^(?:config|cloud_storage|prefs|open_authoring)\./

const words = flat(editorWords(read('vi'))).filter(([key]) => !FOR_DEVELOPERS.test(key))

it('says everything in Vietnamese', () => {
  const said = new Set(words.map(([key]) => key))
  const english = flat(read('en-US')).map(([key]) => key)
  expect(english.filter((key) => !said.has(key) && !FOR_DEVELOPERS.test(key))).toEqual([])
})

it('says nothing that only developers know', () => {
  const jargon = /mã nguồn|cục bộ|boolean|Markdown|CMS|chuyên mục/i
  expect(words.filter(([, word]) => jargon.test(word))).toEqual([])
})
