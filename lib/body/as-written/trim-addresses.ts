import type { Link, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Where an address that stands bare in a text ends: quotes, dashes and dots that no address has. */
const END = /[.,;:!?'")\]]*[\u2018-\u201f\u2026\u2013\u2014«»‹›\u3000-\u3002].*$/su

/** Takes Vietnamese quotes, dashes and dots out of bare addresses. Changes the tree. */
export function trimAddresses(root: Root, source: string): void {
  visit(root, 'link', (link, index, parent) => {
    const [child] = link.children
    if (!parent || index === undefined || child?.type !== 'text' || !isBare(link, source)) return
    const rest = END.exec(child.value)?.[0] ?? ''
    if (rest === '' || !link.url.endsWith(rest)) return
    child.value = child.value.slice(0, -rest.length)
    link.url = link.url.slice(0, -rest.length)
    parent.children.splice(index + 1, 0, { type: 'text', value: rest })
  })
}

/** Whether nothing but the address is written: no brackets around it. */
function isBare({ position }: Link, source: string): boolean {
  const start = position?.start.offset
  return start === undefined || !/[[<]/.test(source[start] ?? '')
}
