import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import { isRecord, type Json } from '../json'

/** A text of a generator: its fields, its body, and the line of the file on which that begins, from 1. */
export type SplitText = {
  readonly fields: Json
  readonly body: string
  readonly bodyLine: number
  readonly fault?: string
}

const FORMS: readonly (readonly [RegExp, (text: string) => unknown])[] = [
  [
    /^---[ \t]*\n([\s\S]{0,50000}?)(?:^|\n)---[ \t]*(?:\n|$)/,
    (text) => parseYaml(text, { maxAliasCount: 50, logLevel: 'silent' }),
  ],
  [/^\+\+\+[ \t]*\n([\s\S]{0,50000}?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/, (text) => parseToml(text)],
]

/** Takes the fields at the top of a text, as YAML between `---`, TOML between `+++`, or JSON; never runs what is there. */
export function splitText(written: string): SplitText {
  const text = written.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  for (const [form, parse] of FORMS) {
    const found = form.exec(text)
    if (found) return split(text, found[0], found[1] ?? '', parse)
  }
  if (!text.startsWith('{\n')) return { fields: {}, body: text, bodyLine: 1 }
  const end = text.indexOf('\n}\n')
  const whole = end < 0 ? text : text.slice(0, end + 3)
  return split(text, whole, whole, (json) => JSON.parse(json))
}

function split(
  text: string,
  head: string,
  inside: string,
  parse: (text: string) => unknown,
): SplitText {
  const common = { body: text.slice(head.length), bodyLine: head.split('\n').length }
  try {
    const fields = parse(inside)
    return { ...common, fields: isRecord(fields) ? fields : {} }
  } catch (error) {
    const fault = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return { ...common, fields: {}, fault }
  }
}
