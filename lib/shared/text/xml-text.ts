/** What XML 1.0 has no way to write: most control characters, halves of surrogate pairs, U+FFFE. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A text without the characters that no XML document may contain, however they are written. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '')
}
