import { escapeHtml } from '@/lib/shared/text'
import { isRecord, type Json } from '../json'
import { cardHtml } from './cards'
import type { GhostText } from './lexical'

/** Kinds of sections by their numbers: words, a picture, a list, a card. */
const [WORDS, PICTURE, LIST, CARD] = [1, 2, 3, 10]

/** What may stand around words and sections; whatever else is named is a paragraph, or nothing. */
const MARKS = ['strong', 'em', 's', 'code', 'sub', 'sup', 'a', 'b', 'i', 'u']
const BLOCKS = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'aside', 'ul', 'ol']

type Document = {
  readonly markups: unknown[]
  readonly atoms: unknown[]
  readonly cards: unknown[]
}

/** A text as Ghost's editor kept it before version 5 (Mobiledoc). Takes its JSON; undefined where it is none. */
export function mobiledocToHtml(written: string): GhostText | undefined {
  const parsed = parse(written)
  if (!parsed || !Array.isArray(parsed.sections)) return undefined
  const document = {
    ...{ markups: list(parsed.markups), atoms: list(parsed.atoms), cards: list(parsed.cards) },
  }
  const unknown = new Set<string>()
  const html = parsed.sections.map((it) => sectionHtml(list(it), document, unknown)).join('\n')
  return { html, unknown: [...unknown] }
}

function parse(written: string): Json | undefined {
  try {
    const parsed: unknown = JSON.parse(written)
    return isRecord(parsed) ? parsed : undefined
  } catch {
    // Not a text of this editor.
    return undefined
  }
}

function sectionHtml([kind, first, second]: unknown[], document: Document, unknown: Set<string>) {
  if (kind === WORDS) return inBlock(first, markersHtml(list(second), document))
  if (kind === PICTURE) return `<img src="${escapeHtml(String(first))}">`
  if (kind === LIST) {
    const items = list(second).map((it) => `<li>${markersHtml(list(it), document)}</li>`)
    return inBlock(first, items.join(''))
  }
  if (kind !== CARD) return ''
  const [name, payload] = list(document.cards[Number(first)])
  const html = cardHtml(String(name), isRecord(payload) ? payload : {})
  if (html === undefined) unknown.add(String(name))
  return html ?? ''
}

function inBlock(name: unknown, inner: string): string {
  const tag = String(name).toLowerCase()
  const known = tag === 'aside' ? 'blockquote' : BLOCKS.includes(tag) ? tag : 'p'
  return `<${known}>${inner}</${known}>`
}

/** Words with their marks: each part opens some, and closes so many of those that are open. */
function markersHtml(markers: readonly unknown[], document: Document): string {
  const open: string[] = []
  let html = ''
  for (const marker of markers) {
    const [kind, opened, closed, text] = list(marker)
    for (const index of list(opened)) {
      const [tag, attributes] = list(document.markups[Number(index)])
      html += openingTag(String(tag).toLowerCase(), list(attributes), open)
    }
    html += kind === 0 ? escapeHtml(String(text)) : atomHtml(document.atoms[Number(text)])
    for (let left = Number(closed) || 0; left > 0 && open.length > 0; left--) html += closing(open)
  }
  while (open.length > 0) html += closing(open)
  return html
}

function openingTag(tag: string, attributes: readonly unknown[], open: string[]): string {
  const known = MARKS.includes(tag) ? tag : ''
  open.push(known)
  if (known !== 'a') return known && `<${known}>`
  const href = attributes[attributes.indexOf('href') + 1]
  return `<a href="${escapeHtml(String(attributes.includes('href') ? href : ''))}">`
}

function closing(open: string[]): string {
  const tag = open.pop()
  return tag ? `</${tag}>` : ''
}

function atomHtml(atom: unknown): string {
  const [name, text] = list(atom)
  return name === 'soft-return' ? '<br>' : escapeHtml(String(text ?? ''))
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
