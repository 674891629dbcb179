/**
 * Changes a Markdown text where it is no code: fenced blocks and words in backticks stay as they are. `change` is given
 * each part with the line it begins on, from `firstLine`.
 */
export function outsideCode(
  text: string,
  firstLine: number,
  change: (part: string, line: number) => string,
): string {
  let result = ''
  let at = 0
  for (const { 0: code, index } of text.matchAll(CODE)) {
    result += change(text.slice(at, index), firstLine + linesIn(text, at)) + code
    at = index + code.length
  }
  return result + change(text.slice(at), firstLine + linesIn(text, at))
}

const CODE = /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1[^\n]*$|`[^`\n]+`/gm

/** How many lines end before an offset. */
export function linesIn(text: string, end: number): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}
