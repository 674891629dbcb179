import { isMap, isScalar, type Pair, parseDocument } from 'yaml'
import { isSection, sectionIds } from '@/lib/config'
import { placeAt } from '@/lib/model'
import { nearest } from '@/lib/shared/text'
import { importError } from '../../import-error'
import { GUESS, LEAVE, type Mapping, TAKE } from './mapping'

/** More than any mapping; the rest of a file that large is something else. */
const MOST_LETTERS = 2_000_000

/** Reads a mapping as an editor left it. Throws an ImportError that names every wrong line. */
export function readMapping(file: string, text: string): Mapping {
  if (text.length > MOST_LETTERS) throw wrong([`${file}: tệp quá lớn.`])
  const document = parseDocument(text, { maxAliasCount: 0 } as object)
  const at = (offset: number) => `${file}:${placeAt(text, offset).line}`
  if (document.errors.length > 0)
    throw wrong(
      document.errors.map(
        ({ pos, message }) => `${at(pos[0])}: sai cú pháp YAML. ${message.split('\n')[0]}`,
      ),
    )
  const faults: string[] = []
  const group = (
    name: string,
    known: (value: string) => boolean,
    told: (value: string) => string,
  ) => {
    const values = new Map<string, string>()
    const node = document.get(name, true)
    if (isMap(node)) {
      for (const { key, value } of node.items as Pair[]) {
        const written = isScalar(value) ? String(value.value ?? GUESS).trim() : ''
        const offset = (isScalar(key) && key.range?.[0]) || 0
        if (known(written)) values.set(String(isScalar(key) ? key.value : key), written)
        else faults.push(`${at(offset)}: ${told(written)}`)
      }
    }
    return values
  }
  const isKnown = (value: string) => value === GUESS || value === LEAVE || isSection(value)
  const categories = group('categories', isKnown, noSection)
  const types = group(
    'types',
    (value) => value === TAKE || value === LEAVE,
    (value) => `“${value}”: viết ${TAKE} hoặc ${LEAVE}.`,
  )
  const rest = String(document.get('rest') ?? GUESS).trim()
  if (rest !== GUESS && !isSection(rest)) faults.push(`${file}: rest: ${noSection(rest)}`)
  if (faults.length > 0) throw wrong(faults)
  return { categories, types, rest } as Mapping
}

function noSection(value: string): string {
  const guess = nearest(value, sectionIds())
  return `không có chuyên mục “${value}”. ${guess ? `Có phải ${guess}?` : `Viết một chuyên mục, ${GUESS} hoặc ${LEAVE}.`}`
}

function wrong(faults: readonly string[]) {
  return importError({
    vietnamese: faults.join('\n'),
    english: 'the mapping of categories has mistakes',
  })
}
