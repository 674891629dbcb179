import type { Element, ElementContent, Root, RootContent } from 'hast'
import { SKIP, visitParents } from 'unist-util-visit-parents'
import { attribute, element, elementsOf, isElement, rebuild, textIn, without } from './elements'
import { type Finding, quoted } from './finding'

/** A mark in the text that leads to a note: `1`, `[1]`, `*`. */
const MARK = /^[[(]?(?:\d{1,3}|[ivx]{1,6}|\*{1,3}|†)[\])]?$/

type Note = { readonly mark: Element; readonly block: Element }

/**
 * Notes at the foot of a page as this site's own: each mark becomes `<note-mark>`, each note a
 * `<note-text>` at the end. A note is what a mark leads to and what leads back.
 */
export function withFootnotes(root: Root): Root {
  const notes = findNotes(root)
  const numberOf = new Map(notes.map(({ mark }, index) => [mark, String(index + 1)]))
  const blocks = new Set<RootContent>(notes.map(({ block }) => block))
  const children = withoutNotes(root.children, numberOf, blocks)
  const texts = notes.map(({ block }, index) =>
    element('note-text', { n: String(index + 1) }, withoutBackLinks(block)),
  )
  return { type: 'root', children: [...rebuild(children, withoutAnchor), ...texts] }
}

/** Takes the notes of a title out of a story: a title has none, so they are reported. */
export function takeNotes(
  titles: readonly Element[],
  root: Root,
): { rest: Root; findings: Finding[] } {
  const targets = targetsOf(root)
  const blocks = titles
    .flatMap((title) => elementsOf(title, 'a'))
    .filter((it) => MARK.test(textIn(it)))
    .map((it) => targets.get((attribute(it, 'href') ?? '').replace(/^#/, '')))
    .filter((it) => it !== undefined)
  const findings = blocks.map((block) =>
    noteOfTitle(textIn(element('div', {}, withoutBackLinks(block)))),
  )
  return { rest: without(root, blocks), findings }
}

function noteOfTitle(words: string): Finding {
  return {
    place: 'tiêu đề',
    vietnamese: `bỏ chú thích ${quoted(words)}: tiêu đề không có chú thích, hãy đưa vào bài nếu cần.`,
    english: 'a note of the title was left out',
  }
}

/** Places within a page that are no notes lead nowhere here. */
function withoutAnchor(node: RootContent): RootContent[] {
  const isAnchor = isElement(node, 'a') && /^#|^$/.test(attribute(node, 'href') ?? '')
  return isAnchor ? node.children : [node]
}

function withoutNotes(
  children: readonly RootContent[],
  numberOf: ReadonlyMap<Element, string>,
  blocks: ReadonlySet<RootContent>,
): RootContent[] {
  return children.flatMap((node): RootContent[] => {
    if (blocks.has(node)) return []
    if (node.type !== 'element') return [node]
    const number = numberOf.get(node)
    if (number) return [element('note-mark', { n: number })]
    const inside = withoutNotes(node.children, numberOf, blocks) as ElementContent[]
    // The list that held nothing but notes goes with them.
    const isEmptied =
      node.children.length > 0 && inside.every((it) => textIn(it) === '' && !hasMark(it))
    return isEmptied && textIn(node) !== '' ? [] : [{ ...node, children: inside }]
  })
}

function hasMark(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  return node.tagName === 'note-mark' || node.tagName === 'img' || node.children.some(hasMark)
}

function withoutBackLinks(block: Element): ElementContent[] {
  const isBack = (node: RootContent) =>
    isElement(node, 'a') && (attribute(node, 'href') ?? '').startsWith('#')
  const inside = rebuild(block.children, (node) => (isBack(node) ? [] : [node]))
  return inside as ElementContent[]
}

function findNotes(root: Root): Note[] {
  const targets = targetsOf(root)
  const notes: Note[] = []
  const taken = new Set<Element>()
  visitParents(root, 'element', (node) => {
    if (taken.has(node)) return SKIP
    const href = node.tagName === 'a' ? attribute(node, 'href') : undefined
    const block =
      href?.startsWith('#') && MARK.test(textIn(node)) ? targets.get(href.slice(1)) : undefined
    if (!block || taken.has(block) || !leadsBack(block)) return undefined
    taken.add(block)
    notes.push({ mark: node, block })
    return undefined
  })
  return notes
}

function leadsBack(block: Element): boolean {
  return block.children.some(
    (child) =>
      child.type === 'element' &&
      ((child.tagName === 'a' && (attribute(child, 'href') ?? '').startsWith('#')) ||
        leadsBack(child)),
  )
}

/** The block of text that each name in the document stands in. */
function targetsOf(root: Root): Map<string, Element> {
  const targets = new Map<string, Element>()
  visitParents(root, 'element', (node, ancestors) => {
    const names = [attribute(node, 'id'), attribute(node, 'name')].filter((it) => it !== undefined)
    if (names.length === 0) return
    const chain = [...ancestors, node].filter((it): it is Element =>
      isElement(it, 'li', 'p', 'div', 'dd'),
    )
    const block = chain.findLast((it) => isElement(it, 'li', 'div', 'dd', 'p'))
    for (const name of names) if (block) targets.set(name, block)
  })
  return targets
}
