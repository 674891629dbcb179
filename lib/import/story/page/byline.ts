import type { Root } from 'hast'
import { attribute, classesOf, elementsOf, textIn } from '../elements'

const LONGEST_NAME = 80

/** Names of people; a page's own, which readers see, before a user's name that machines are told. */
export function bylineOf(
  page: Root,
  authors: readonly string[],
  said: readonly string[],
): string | undefined {
  const lines = ['p', 'span', 'div', 'a', 'strong', 'li'] as const
  const quoted = new Set(elementsOf(page, 'blockquote').flatMap((it) => elementsOf(it, ...lines)))
  const shown = elementsOf(page, ...lines)
    .filter((it) => !quoted.has(it))
    .filter(
      (it) =>
        classesOf(it).some((name) => isAuthorsName(name)) ||
        /author/.test(`${attribute(it, 'rel')} ${attribute(it, 'itemProp')}`),
    )
    .map((it) => textIn(it).replace(/^(?:theo|bài|tác giả|by)\s*:?\s+/i, ''))
  const [names = []] = [authors, shown.slice(0, 1), said]
    .map((list) => list.map((it) => it.trim()).filter(isName))
    .filter((list) => list.length > 0)
  return names.length > 0 ? [...new Set(names)].join(' – ') : undefined
}

/** What a page calls the line with its author; who is quoted has a line, too. */
function isAuthorsName(name: string): boolean {
  return /(?:^|[-_])(?:author|byline|author[-_]name|tac-?gia)$/.test(name) && !OF_OTHERS.test(name)
}

/** Parts of the names of lines that say who is quoted, or who left a comment. */
export const OF_OTHERS = /quote|cite|comment|related/

function isName(text: string): boolean {
  return text !== '' && text.length <= LONGEST_NAME && !/[\d:/@|]/.test(text)
}
