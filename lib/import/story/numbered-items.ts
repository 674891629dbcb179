import type { Element, ElementContent, RootContent } from 'hast'
import { attribute, element, elementsOf, isElement, rebuild } from './elements'
import { numberLabel } from './number-label'
import { numberOfAnchor } from './word/list-paragraph'

/** Kinds of numbers that Markdown's lists do not have, by what HTML calls them. */
const FORMS: Readonly<Record<string, string>> = {
  ...{ a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' },
}

/**
 * Lists with the numbers that were written: one that goes on says where it starts, and one whose
 * numbers jump is several. Letters, and numbers that count down, become words. Takes the children of a
 * tree.
 */
export function numberedItems(children: readonly RootContent[]): RootContent[] {
  return rebuild(children, (node) => (isElement(node, 'ol') ? numbered(node) : [node]))
}

function numbered(list: Element): RootContent[] {
  const form = FORMS[attribute(list, 'type') ?? '']
  const items = withNumbers(list)
  const isDown = list.properties.reversed === true || list.properties.reversed === ''
  if (form || isDown) return items.map(({ item, number }) => inWords(item, number, form))
  const lists: { list: Element; next: number }[] = []
  for (const { item, number } of items) {
    const last = lists.at(-1)
    if (last?.next === number) last.list.children.push(item)
    else lists.push({ list: element('ol', { start: number }, [item]), next: number })
    const now = lists.at(-1)
    if (now) now.next = number + 1
  }
  return lists.map((it) => it.list)
}

function withNumbers(list: Element): { item: Element; number: number }[] {
  const items = list.children.filter((it): it is Element => isElement(it, 'li'))
  const isDown = list.properties.reversed === true || list.properties.reversed === ''
  let next = wholeNumber(list.properties.start) ?? (isDown ? items.length : 1)
  return items.map((item) => {
    const number = anchored(item) ?? wholeNumber(item.properties.value) ?? next
    next = number + (isDown ? -1 : 1)
    return { item, number }
  })
}

/** Markdown counts in nine digits at most, and from nothing below zero. */
function wholeNumber(value: unknown): number | undefined {
  const number = Number(value)
  return value !== undefined &&
    value !== null &&
    Number.isInteger(number) &&
    number >= 0 &&
    number < 1e9
    ? number
    : undefined
}

function anchored(item: Element): number | undefined {
  for (const anchor of elementsOf(item, 'a')) {
    const number = numberOfAnchor(attribute(anchor, 'id'))
    if (number !== undefined) return number
  }
  return undefined
}

function inWords(item: Element, number: number, form = 'decimal'): Element {
  const label: ElementContent = { type: 'text', value: `${numberLabel(number, form)}. ` }
  const [first, ...rest] = item.children
  if (isElement(first, 'p')) {
    return element('div', {}, [{ ...first, children: [label, ...first.children] }, ...rest])
  }
  const at = item.children.findIndex((it) => isElement(it, 'ul', 'ol', 'p', 'div', 'table'))
  const inLine = at < 0 ? item.children : item.children.slice(0, at)
  const below = at < 0 ? [] : item.children.slice(at)
  return element('div', {}, [element('p', {}, [label, ...inLine]), ...below])
}
