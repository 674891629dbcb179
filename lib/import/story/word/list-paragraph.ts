import type { Element } from 'xast'
import type { Reading } from './clean-part'
import { childAt, isElement, wordsIn, xml } from './xml'

/** The name of the anchor that carries an item's number through mammoth. */
const NUMBER_ANCHOR = 'so-thu-tu-'

/** The number an anchor carries; undefined when it is another one. */
export function numberOfAnchor(name: string | undefined): number | undefined {
  const digits = name?.startsWith(NUMBER_ANCHOR) ? name.slice(NUMBER_ANCHOR.length) : ''
  return digits === '' ? undefined : Number(digits)
}

/** The lists of `LISTS`, by their ids. */
const [BULLETS, NUMBERS] = ['1', '2']

/**
 * A list's paragraph with its mark: plain numbers and signs stay a list's, with their number beside
 * them; what Markdown's lists cannot count (`a)`, `Điều 5.`, `1.2.`) becomes words, as it does in
 * headings and in cells.
 */
export function withListMark(paragraph: Element, reading: Reading, isCell: boolean): Element {
  const mark = reading.markOf(paragraph)
  if (!mark) {
    if (wordsIn(paragraph).trim() !== '') reading.levels.length = 0
    return withList(paragraph, undefined)
  }
  const isHeading = /^(?:heading|title)/.test(reading.styles.nameOf(paragraph))
  const isPlain = mark.kind === 'bullet' || /^\d{1,9}[.)]$/.test(mark.label)
  if (isHeading || isCell || !isPlain) {
    reading.levels.length = 0
    const label = mark.kind === 'bullet' ? '' : mark.label
    return withList(withWords(paragraph, label), undefined)
  }
  const list = {
    id: mark.kind === 'bullet' ? BULLETS : NUMBERS,
    level: depth(reading.levels, mark.level),
  }
  const numbered = mark.kind === 'number' ? withAnchor(paragraph, mark.number) : paragraph
  return withList(numbered, list)
}

/** How deep an item is in the list that goes on: no deeper than one below the item before. */
function depth(levels: number[], level: number): number {
  while ((levels.at(-1) ?? -1) > level) levels.pop()
  if (levels.at(-1) !== level) levels.push(level)
  return levels.length - 1
}

function withList(
  paragraph: Element,
  list: { id: string | undefined; level: number } | undefined,
): Element {
  const properties = childAt(paragraph, 'w:pPr') ?? xml('w:pPr', {})
  const asked = xml(
    'w:numPr',
    {},
    xml('w:ilvl', { 'w:val': String(Math.min(list?.level ?? 0, 4)) }),
    xml('w:numId', { 'w:val': list?.id ?? '0' }),
  )
  const kept = properties.children.filter((it) => !(isElement(it) && it.name === 'w:numPr'))
  const rest = paragraph.children.filter((it) => it !== properties)
  return { ...paragraph, children: [{ ...properties, children: [...kept, asked] }, ...rest] }
}

function withAnchor(paragraph: Element, number: number): Element {
  return before(paragraph, xml('w:bookmarkStart', { 'w:name': `${NUMBER_ANCHOR}${number}` }))
}

function withWords(paragraph: Element, label: string): Element {
  if (label === '') return paragraph
  const words: Element = {
    ...xml('w:t', { 'xml:space': 'preserve' }),
    children: [{ type: 'text', value: `${label} ` }],
  }
  return before(paragraph, xml('w:r', {}, words))
}

function before(paragraph: Element, node: Element): Element {
  const [properties, ...rest] = paragraph.children
  return isElement(properties) && properties.name === 'w:pPr'
    ? { ...paragraph, children: [properties, node, ...rest] }
    : { ...paragraph, children: [node, ...paragraph.children] }
}

const levelXml = (form: string) =>
  [0, 1, 2, 3, 4, 5, 6, 7, 8]
    .map((at) => `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${form}"/></w:lvl>`)
    .join('')

/** The two lists that cleaned paragraphs are in, as a `numbering.xml`. */
export const LISTS = `<?xml version="1.0" encoding="UTF-8"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
  'bullet',
  'decimal',
]
  .map((form, at) => `<w:abstractNum w:abstractNumId="${at}">${levelXml(form)}</w:abstractNum>`)
  .join(
    '',
  )}<w:num w:numId="${BULLETS}"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="${NUMBERS}"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
