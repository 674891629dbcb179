/** The YAML of a document, the line it starts on (from 1), and the text below it. */
export type FrontMatter = {
  readonly yaml: string
  readonly firstLine: number
  readonly body: string
}

/**
 * Takes the YAML between the two `---` lines at the top of a document. Returns undefined when it is
 * not exactly that form; `---js` in particular, which contentlayer2's reader would execute.
 */
export function splitFrontMatter(source: string): FrontMatter | undefined {
  const lines = source.split(/\r?\n/)
  if (lines[0] !== '---') return undefined
  const end = lines.indexOf('---', 1)
  if (end < 0) return undefined
  return {
    yaml: lines.slice(1, end).join('\n'),
    firstLine: 2,
    body: lines.slice(end + 1).join('\n'),
  }
}
