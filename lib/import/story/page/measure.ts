import type { RootContent } from 'hast'
import { attribute, isElement } from '../elements'

/** How many links to other pages there are in a node, and how many letters they have. */
export type Links = { readonly links: number; readonly linked: number }
type Measure = Links & { readonly letters: number }

/** Measures nodes of a tree, each only once however often what holds it is asked of. */
export function measuring(): (node: RootContent) => Measure {
  const known = new WeakMap<RootContent, Measure>()
  const measure = (node: RootContent): Measure => {
    const found = known.get(node) ?? measured(node, measure)
    known.set(node, found)
    return found
  }
  return measure
}

function measured(node: RootContent, measure: (node: RootContent) => Measure): Measure {
  if (node.type === 'text') return { letters: node.value.trim().length, links: 0, linked: 0 }
  if (node.type !== 'element') return { letters: 0, links: 0, linked: 0 }
  const sum = { letters: 0, links: 0, linked: 0 }
  for (const child of node.children) {
    const { letters, links, linked } = measure(child)
    sum.letters += letters
    sum.links += links
    sum.linked += linked
  }
  const isLink = isElement(node, 'a') && /^(?:https?:|\/)/.test(attribute(node, 'href') ?? '')
  return isLink ? { letters: sum.letters, links: 1, linked: sum.letters } : sum
}
