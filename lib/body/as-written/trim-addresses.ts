import type { Link, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Where an address that stands bare in a text ends: quotes, dashes, dots, bullets and arrows that no
 * address has, marks of emphasis, another program's closing tag, or another address.
 */
const END =
  /[.,;:!?'"]*(?:[\u2018-\u201f\u2022\u2026\u2013\u2014\u2190-\u21ff\u25a0-\u27bf«»‹›\u3000-\u3002|]|\*\*|\[\/).*$|[,;](?=https?:\/\/).*$/su

/** A second address, right behind the first. */
const NEXT = /^([,;])(https?:\/\/.*)$/su

/** Takes Vietnamese quotes, dashes and dots out of bare addresses. Changes the tree. */
export function trimAddresses(root: Root, source: string): void {
  visit(root, 'link', (link, index, parent) => {
    const [child] = link.children
    if (!parent || index === undefined || child?.type !== 'text' || !isBare(link, source)) return
    const rest = endOf(child.value)
    if (rest === '' || !link.url.endsWith(rest)) return
    child.value = child.value.slice(0, -rest.length)
    link.url = link.url.slice(0, -rest.length)
    parent.children.splice(index + 1, 0, ...remainder(rest))
  })
}

/** The parser reads an address raw: what is escaped behind it is no address. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g

/** What stood behind an address, as the text or the other address it is. */
function remainder(rest: string): PhrasingContent[] {
  const [, sign, url] = NEXT.exec(rest) ?? []
  if (sign === undefined || url === undefined)
    return [{ type: 'text', value: rest.replace(ESCAPED, '$1') }]
  return [
    { type: 'text', value: sign },
    { type: 'link', url, children: [{ type: 'text', value: url }] },
  ]
}

/** What of an address is none; a bracket at its end belongs to it where it opens in it. */
function endOf(address: string): string {
  const at = END.exec(address)?.index ?? address.length
  const kept = address.slice(0, at)
  const isOpened = kept.split('(').length >= kept.split(')').length
  const length = at < address.length && !isOpened ? kept.replace(/\)+$/, '').length : at
  return address.slice(length)
}

/** Whether nothing but the address is written: no brackets around it. */
function isBare({ position }: Link, source: string): boolean {
  const start = position?.start.offset
  return start === undefined || !/[[<]/.test(source[start] ?? '')
}
