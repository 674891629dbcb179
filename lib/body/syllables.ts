/** How many space-separated syllables a Markdown text has; marks standing alone are none. */
export function countSyllables(markdown: string): number {
  return markdown.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
}
