import type { YamlProblem } from './explain-yaml-error'

/** A field's name, then a colon without a space: `title:Giá`, also with a full-width colon. */
const GLUED = /^([\w-]+)(：[ \t]*|:(?=[^\s])|:\u00a0+)/gm

/** Lines that lack the space after a field's colon; YAML takes them for no field at all. */
export function missingSpaces(yaml: string, fields: readonly string[]): YamlProblem[] {
  return [...yaml.matchAll(GLUED)].flatMap(({ 0: written, 1: name = '', index }) => {
    if (!fields.includes(name)) return []
    const edit = { from: index, to: index + written.length, text: `${name}: ` }
    return [{ at: index + name.length, wording: wordingFor(name), edit }]
  })
}

function wordingFor(name: string) {
  return {
    code: 'thieu-dau-cach',
    message: `Sau ${name} phải là dấu hai chấm thường và một dấu cách.`,
    fix: `Viết ${name}: rồi một dấu cách, rồi giá trị.`,
    english: `the colon after ${name} must be followed by a space`,
  } as const
}
