import type { Element } from 'hast'
import { toString as textOf } from 'mdast-util-to-string'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { TIME_ZONE } from '@/lib/shared/time/vietnam-time'
import messages from '@/messages/vi.json'

/** What a component put on the page, as a reader and a browser take it. */
export type Rendered = {
  readonly html: string
  readonly text: string
  /** Each link as [words, address]. */
  readonly links: readonly (readonly [words: string, href: string])[]
  /** The elements of a name, with their properties as hast names them. */
  all(tagName: string): readonly Element[]
}

/** Renders a component with the paper's own words, and reads what came of it. */
export function render(component: ReactNode): Rendered {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="vi" messages={messages} timeZone={TIME_ZONE}>
      {component}
    </NextIntlClientProvider>,
  )
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html)
  const all = (tagName: string) => {
    const found: Element[] = []
    visit(tree, { type: 'element', tagName }, (element: Element) => {
      found.push(element)
    })
    return found
  }
  const links = all('a').map((link) => [textOf(link), String(link.properties.href)] as const)
  return { html, text: textOf(tree), links, all }
}
