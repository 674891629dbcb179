import type { Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import type { BodyLink } from '@/lib/model'
import { componentOf } from './components'
import { isSlug, slugsIn } from './components/related/slugs'
import { writtenIn } from './files-of'

/** The addresses of this site that a body links to, and the articles it names by their slugs. */
export function linksOf(root: Root): BodyLink[] {
  const links: BodyLink[] = []
  visit(root, (node) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      for (const address of slugsNamedBy(node)) links.push({ address, by: 'slug', line, column })
    if (node.type !== 'link' && node.type !== 'definition') return
    if (/^\/(?!\/)/.test(node.url)) links.push({ address: node.url, line, column })
  })
  return links
}

/** What is no slug is reported as such. */
function slugsNamedBy(element: MdxJsxFlowElement | MdxJsxTextElement): string[] {
  const attributes = componentOf(element.name ?? '')?.attributes ?? {}
  return Object.entries(writtenIn(element)).flatMap(([name, value]) => {
    const kind = Object.hasOwn(attributes, name) ? attributes[name]?.kind : undefined
    return kind === 'slugs' ? slugsIn(value).filter(isSlug) : []
  })
}
