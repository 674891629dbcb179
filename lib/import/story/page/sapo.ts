import type { Element, Root } from 'hast'
import { classesOf, elementsOf, textIn } from '../elements'

/** What newspapers and Google Docs call the paragraph between the title and the text. */
const SAPO = /(?:^|[-_])(?:sapo|chapeau|subtitle|article[-_]summary)$/

const LONGEST_SAPO = 700

/** The sapo of a page, where it is one that its readers see. */
export function sapoIn(page: Root): Element | undefined {
  return elementsOf(page, 'p', 'h2', 'h3', 'div').find((it) => {
    const { length } = textIn(it)
    return length > 0 && length <= LONGEST_SAPO && classesOf(it).some((name) => SAPO.test(name))
  })
}
