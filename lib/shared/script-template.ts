/**
 * The browser's script is built once, with marks in the places of words, so that papers in other words or
 * another language have it without a build.
 */

/** Private characters: no text has them. */
const [OPEN, CLOSE] = ['\ue000', '\ue001']

const MARKS = new RegExp(`${OPEN}([\\w.-]+)${CLOSE}`, 'g')

/** What stands in a template for the word of a key: `tools.save`. */
export function markOf(key: string): string {
  return OPEN + key + CLOSE
}

/** A template with its words, `script` or `style`. Throws at a mark there is no word for. */
export function fillTemplate(
  template: string,
  words: Readonly<Record<string, string>>,
  language: 'script' | 'style',
): string {
  return template.replace(MARKS, (_, key: string) => {
    const word = words[key]
    if (word === undefined) throw new Error(`the script asks for a word ${key}, which there is not`)
    return ESCAPES[language](word)
  })
}

/** Within quotes of whatever kind the builder has chosen. */
const ESCAPES = {
  script: (text: string) =>
    text.replace(/["'`\\$\n\r\u2028\u2029]/g, (sign) => `\\u${hex(sign).padStart(4, '0')}`),
  style: (text: string) => text.replace(/["'\\\n\r]/g, (sign) => `\\${hex(sign)} `),
} as const

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16)
}
