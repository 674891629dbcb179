import { cleanText } from '../story/clean-text'
import { textIn } from '../story/elements'
import { parseHtml } from '../story/parse-html'

/** A title or name of an export as text on one line: entities as letters, tags gone. */
export function plainText(written: string): string {
  const text = /[&<]/.test(written) ? textIn(parseHtml(written)) : written
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
