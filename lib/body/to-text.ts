import type { Element, Nodes } from 'hast'
import type { StoredBody } from '@/lib/model'
import { bodyTree } from './body-tree'
import { componentOf } from './components'
import { valuesOf } from './values-of'

/** The words of a body as one text, for search and snippets; marks of Markdown are left out. */
export function textOfBody(body: StoredBody): string {
  return 'tree' in body ? textOf(body.tree).trim() : textOfPlainMarkdown(body.markdown)
}

/** The same as a text for each of its blocks, in their order. */
export function blocksOfBody(body: StoredBody): string[] {
  const blocks = bodyTree(body).children.map((block) => textOf(block).replace(/\s+/g, ' ').trim())
  return blocks.filter((block) => block !== '')
}

/** A plain body has headings, lists, quotes, tables and emphasis, and nothing else. */
function textOfPlainMarkdown(markdown: string): string {
  return markdown
    .replace(/^[ \t]*(?:[>#*+-]+|\d{1,9}[.)]|[|: \t-]+$)[ \t]*/gm, '')
    .replace(/[*_~`|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  const inner = node.children.map(textOf).join('')
  return node.type === 'element' ? textOfElement(node, inner) : inner
}

function textOfElement(node: Element, inner: string): string {
  const component = componentOf(node.tagName)
  if (component) return component.toText(valuesOf(node), inner)
  // A picture's caption, as Markdown has it.
  if (node.tagName === 'img') return `${node.properties.title ?? ''} `
  return /^(?:p|h\d|li|tr|td|th|blockquote)$/.test(node.tagName) ? `${inner} ` : inner
}
