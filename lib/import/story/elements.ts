import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast'

/** Small questions to a tree of HTML. */

export type Parent = Root | Element

/** Calls `see` with each node in the order of the text. A visitor that keeps ancestors takes time by depth. */
function walk(node: Nodes, see: (node: Nodes) => void): void {
  see(node)
  if ('children' in node) for (const child of node.children) walk(child, see)
}

/** All elements of the given names, in the order of the text. */
export function elementsOf(tree: Parent, ...names: string[]): Element[] {
  const found: Element[] = []
  walk(tree, (node) => {
    if (isElement(node, ...names)) found.push(node)
  })
  return found
}

/** An attribute as text; undefined when it is missing or empty. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name]
  const text = Array.isArray(value) ? value.join(' ') : value
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined
}

/** What stands on a line of its own, or ends one. */
const APART = 'br p div li tr td th h1 h2 h3 h4 h5 h6 dt dd blockquote figcaption'.split(' ')

/** The text of a node, its spaces as they are read. */
export function textIn(node: Nodes): string {
  const parts: string[] = []
  walk(node, (inner) => {
    if (inner.type === 'text') parts.push(inner.value)
    else if (isElement(inner, ...APART)) parts.push(' ')
  })
  return parts.join('').replace(/\s+/g, ' ').trim()
}

export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName))
}

export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children }
}

/** Whether an element has a class of this name. */
export function hasClass(node: Element, name: string): boolean {
  return classesOf(node).includes(name)
}

/** The classes of an element, in small letters. */
export function classesOf(node: Element): string[] {
  return (attribute(node, 'className') ?? '').toLowerCase().split(/\s+/).filter(Boolean)
}

/** A tree without the given nodes and all that is in them. */
export function without(root: Root, gone: readonly Nodes[]): Root {
  const keep = (children: readonly RootContent[]): RootContent[] =>
    children.flatMap((node): RootContent[] => {
      if (gone.includes(node)) return []
      if (node.type !== 'element') return [node]
      return [{ ...node, children: keep(node.children) as ElementContent[] }]
    })
  return gone.length === 0 ? root : { ...root, children: keep(root.children) }
}

/**
 * Rebuilds a tree from the bottom: `change` says what each node becomes, its children done before.
 * Takes the tree's children and returns new ones.
 */
export function rebuild(
  children: readonly RootContent[],
  change: (node: RootContent) => RootContent[],
): RootContent[] {
  return children.flatMap((node) => {
    if (node.type !== 'element') return change(node)
    return change({ ...node, children: rebuild(node.children, change) as ElementContent[] })
  })
}
