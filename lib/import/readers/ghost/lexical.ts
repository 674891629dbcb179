import { escapeHtml } from '@/lib/shared/text'
import { isRecord, type Json, listAt, textAt } from '../json'
import { cardHtml } from './cards'

/** What a text of Ghost's is in HTML, and the names of what in it says nothing here. */
export type GhostText = { readonly html: string; readonly unknown: readonly string[] }

/** By the bits of a text's form, the outermost first. */
const FORMS = [
  ...([
    [1, 'strong'],
    [2, 'em'],
    [4, 's'],
    [16, 'code'],
    [32, 'sub'],
    [64, 'sup'],
  ] as const),
] as const

/** Deeper than any list in a list; what lies below is left. */
const DEEPEST = 60

/** A text as Ghost's editor of today keeps it (Lexical, since version 5). Takes its JSON; undefined where it is none. */
export function lexicalToHtml(written: string): GhostText | undefined {
  const root = rootOf(written)
  if (!root) return undefined
  const unknown = new Set<string>()
  const html = listAt(root, 'children')
    .map((node) => nodeHtml(node, unknown, 0))
    .join('\n')
  return { html, unknown: [...unknown] }
}

function rootOf(written: string): Json | undefined {
  try {
    const parsed: unknown = JSON.parse(written)
    const root = isRecord(parsed) ? parsed.root : undefined
    return isRecord(root) ? root : undefined
  } catch {
    // Not a text of this editor.
    return undefined
  }
}

function nodeHtml(node: Json, unknown: Set<string>, depth: number): string {
  if (depth > DEEPEST) return ''
  const type = textAt(node, 'type') ?? ''
  const inside = () =>
    listAt(node, 'children')
      .map((child) => nodeHtml(child, unknown, depth + 1))
      .join('')
  const card = cardHtml(type, node)
  if (card !== undefined) return card
  switch (type.replace(/^extended-/, '')) {
    case 'text':
      return textHtml(node)
    case 'linebreak':
      return '<br>'
    case 'paragraph':
      return `<p>${inside()}</p>`
    case 'heading':
      return inTag(/^h[1-6]$/.exec(textAt(node, 'tag') ?? '')?.[0] ?? 'h2', inside())
    case 'quote':
    case 'aside':
      return inTag('blockquote', inside())
    case 'list':
      return inTag(textAt(node, 'tag') === 'ol' ? 'ol' : 'ul', inside())
    case 'listitem':
      return inTag('li', inside())
    case 'link':
    case 'autolink':
    case 'at-link':
      return `<a href="${escapeHtml(textAt(node, 'url') ?? '')}">${inside()}</a>`
    default:
      // Its words are kept, and it is named.
      if (!SILENT.includes(type)) unknown.add(type)
      return inside()
  }
}

/** Marks of the editor's own. */
const SILENT = ['zwnj', 'tk', 'tab', '']

function textHtml(node: Json): string {
  const { text } = node
  if (typeof text !== 'string') return ''
  const format = typeof node.format === 'number' ? node.format : 0
  return FORMS.filter(([bit]) => (format & bit) !== 0).reduceRight(
    (inner, [, tag]) => inTag(tag, inner),
    escapeHtml(text),
  )
}

function inTag(tag: string, inner: string): string {
  return `<${tag}>${inner}</${tag}>`
}
