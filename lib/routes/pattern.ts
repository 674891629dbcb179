/** Patterns of addresses: `/[section]/[slug]`. A name in brackets stands for a value with one spelling. */
import { isSection, type Section } from '@/lib/config'
import { readDay, readMonth } from '@/lib/shared/time'

/** What may stand in an address. `month` and `day` count from 1. */
type Values = {
  readonly section: Section
  readonly slug: string
  readonly entry: string
  readonly year: number
  readonly month: number
  readonly day: number
}

type Name = keyof Values

type NamesIn<P extends string> = P extends `${string}[${infer N}]${infer Rest}`
  ? (N & Name) | NamesIn<Rest>
  : never

/** The values in the addresses of a pattern. */
export type ParamsOf<P extends string> = { readonly [N in NamesIn<P>]: Values[N] }

const readSlug = (text: string) => (/^[^./]+$/.test(text) ? text : undefined)

/** Reads one part of an address, knowing the values before it; undefined where it is no such value. */
const READERS: {
  readonly [N in Name]: (text: string, before: Partial<Values>) => Values[N] | undefined
} = {
  section: (text) => (isSection(text) ? text : undefined),
  slug: readSlug,
  entry: readSlug,
  year: (text) => (/^[1-9]\d{3}$/.test(text) ? Number(text) : undefined),
  month: (text, { year }) => readMonth(String(year), text)?.month,
  day: (text, { year, month }) =>
    readDay(String(year), twoDigits(month), text) === undefined ? undefined : Number(text),
}

/** The form of each as the source of a regular expression; whether there is such a section or day is not checked. */
const SOURCES: Readonly<Record<Name, string>> = {
  section: '[a-z0-9-]+(?:/[a-z0-9-]+)?',
  slug: '[^./]+',
  entry: '[^./]+',
  year: '[1-9]\\d{3}',
  month: '\\d{2}',
  day: '\\d{2}',
}

const isName = (word: string): word is Name => Object.hasOwn(READERS, word)

/** The value's name where a part of a pattern stands for one. */
function nameIn(part: string): Name | undefined {
  const [, name = ''] = /^\[(.+)\]$/.exec(part) ?? []
  return isName(name) ? name : undefined
}

/** The parts of a path, without its slashes: `['cong-nghe', 'lo-gom']`. */
export function partsOf(path: string): string[] {
  return path.split('/').filter(Boolean)
}

/** A pattern in its parts: words, and values by their names. */
export type Pattern = readonly { readonly word: string; readonly name: Name | undefined }[]

export function parsePattern(pattern: string): Pattern {
  return partsOf(pattern).map((word) => ({ word, name: nameIn(word) }))
}

/**
 * The values in an address given in its parts; undefined where it is no address of the pattern. A section
 * may have one part or, where it is another's child, two.
 */
export function readPattern(
  pattern: Pattern,
  parts: readonly string[],
): Partial<Values> | undefined {
  const given = withWholeSections(pattern, parts)
  if (pattern.length !== given.length) return undefined
  let values: Partial<Values> = {}
  for (const [place, { word, name }] of pattern.entries()) {
    const text = given[place] ?? ''
    if (name === undefined && word !== text) return undefined
    if (name === undefined) continue
    const value = READERS[name](text, values)
    if (value === undefined) return undefined
    values = { ...values, [name]: value }
  }
  return values
}

/** The parts of an address, a child's two as one where the pattern has one for them. */
function withWholeSections(pattern: Pattern, parts: readonly string[]): readonly string[] {
  if (parts.length !== pattern.length + 1) return parts
  const place = pattern.findIndex(({ name }) => name === 'section')
  if (place < 0) return parts
  return [
    ...parts.slice(0, place),
    `${parts[place]}/${parts[place + 1]}`,
    ...parts.slice(place + 2),
  ]
}

/** The path of a pattern with its values. */
export function writePattern(pattern: Pattern, values: Partial<Values>): string {
  const parts = pattern.map(({ word, name }) => {
    if (name === undefined) return word
    return name === 'month' || name === 'day' ? twoDigits(values[name]) : String(values[name])
  })
  return `/${parts.join('/')}`
}

function twoDigits(value: number | undefined): string {
  return String(value).padStart(2, '0')
}

/** The source of a regular expression for the paths of a pattern. */
export function patternSource(pattern: string): string {
  const parts = parsePattern(pattern).map(({ word, name }) =>
    name === undefined ? word : SOURCES[name],
  )
  return `^/${parts.join('/')}$`
}
