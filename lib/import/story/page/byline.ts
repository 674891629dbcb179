import type { Root } from 'hast'
import { attribute, classesOf, elementsOf, textIn } from '../elements'

const LONGEST_NAME = 80

/** Names of people; a page's own, which readers see, before a user's name that machines are told. */
export function bylineOf(
  page: Root,
  authors: readonly string[],
  said: readonly string[],
): string | undefined {
  const shown = elementsOf(page, 'p', 'span', 'div', 'a', 'strong')
    .filter(
      (it) =>
        classesOf(it).some((name) => /^(?:author|byline|author-name|tac-?gia)$/.test(name)) ||
        /author/.test(`${attribute(it, 'rel')} ${attribute(it, 'itemProp')}`),
    )
    .map((it) => textIn(it).replace(/^(?:theo|bài|tác giả|by)\s*:?\s+/i, ''))
  const [names = []] = [authors, shown.slice(0, 1), said]
    .map((list) => list.map((it) => it.trim()).filter(isName))
    .filter((list) => list.length > 0)
  return names.length > 0 ? [...new Set(names)].join(' – ') : undefined
}

function isName(text: string): boolean {
  return text !== '' && text.length <= LONGEST_NAME && !/[\d:/@|]/.test(text)
}
