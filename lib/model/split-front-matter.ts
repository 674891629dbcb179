/** The YAML of a document, where it lies in the file, and the text below it. */
export type FrontMatter = {
  /** As written, line ends included. */
  readonly yaml: string
  /** Where the YAML begins in the file, in UTF-16 units. */
  readonly offset: number
  /** The line the YAML begins on, from 1. */
  readonly firstLine: number
  /** With `\n` as the only line end. */
  readonly body: string
}

const FRONT_MATTER = /^(---\r?\n)((?:[^\n]*\n)*?)---\r?(?:\n|$)/

/**
 * Takes the YAML between the two `---` lines at the top of a document. Returns undefined when it is
 * not exactly that form; `---js` in particular, which contentlayer2's reader would execute.
 */
export function splitFrontMatter(source: string): FrontMatter | undefined {
  const [whole, opening = '', yaml = ''] = FRONT_MATTER.exec(source) ?? []
  if (whole === undefined) return undefined
  const body = source.slice(whole.length).replaceAll('\r\n', '\n')
  return { yaml, offset: opening.length, firstLine: 2, body }
}
