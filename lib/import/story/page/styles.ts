import type { Element, ElementContent, Root, RootContent } from 'hast'
import { attribute, classesOf, element, elementsOf, isElement, rebuild, textIn } from '../elements'
import { type Finding, placeOf, quoted } from '../finding'

type Style = ReadonlyMap<string, string>

/** What an editor's program says by style alone, and the element that says it. */
const MEANT: readonly (readonly [tag: string, isMeant: (style: Style) => boolean])[] = [
  ['strong', (style) => /^(?:bold(?:er)?|[6-9]00)$/.test(style.get('font-weight') ?? '')],
  ['em', (style) => /^(?:italic|oblique)/.test(style.get('font-style') ?? '')],
  [
    'del',
    (style) =>
      /line-through/.test(`${style.get('text-decoration')} ${style.get('text-decoration-line')}`),
  ],
  ['sup', (style) => style.get('vertical-align') === 'super'],
  ['sub', (style) => style.get('vertical-align') === 'sub'],
]

/**
 * A story whose styles are elements: bold, italic, struck and raised text of Google Docs and of old
 * editors, which write `<span>`s; hidden text is left out, and reported. The rules are those of `page`.
 */
export function withStyles(content: Root, page: Root): { content: Root; findings: Finding[] } {
  const findings: Finding[] = []
  const styleOf = stylesOf(page)
  const change = (node: RootContent): RootContent[] => {
    if (node.type !== 'element') return [node]
    const style = styleOf(node)
    if (isHidden(node, style)) {
      if (textIn(node) !== '') findings.push(hidden(node))
      return []
    }
    if (
      /^#f{3}(?:f{3})?$|^white$/.test(style.get('color') ?? '') &&
      !style.get('background-color')
    ) {
      if (textIn(node) !== '') findings.push(white(node))
    }
    // Google Docs wraps what is copied from it in a bold element that is not bold.
    if (isElement(node, 'b') && style.get('font-weight') === 'normal') return node.children
    return isElement(node, 'span', 'font') ? meant(node, style) : [node]
  }
  return { content: { ...content, children: rebuild(content.children, change) }, findings }
}

/** A `<span>` as the elements it stands for. */
function meant(node: Element, style: Style): ElementContent[] {
  const tags = MEANT.filter(([, isMeant]) => isMeant(style)).map(([tag]) => tag)
  if (tags.length === 0 || textIn(node) === '') return [node]
  return tags.reduceRight<ElementContent[]>(
    (children, tag) => [
      { ...element(tag, {}, children), ...(node.position && { position: node.position }) },
    ],
    node.children,
  )
}

function isHidden(node: Element, style: Style): boolean {
  if (node.tagName === 'input') return false
  const isAway = style.get('display') === 'none' || style.get('visibility') === 'hidden'
  const isTiny = /^0+(?:\.0+)?(?:px|pt|em|rem|%)?$/.test(style.get('font-size') ?? '')
  return (
    isAway ||
    isTiny ||
    style.get('mso-hide') === 'all' ||
    (node.properties.hidden !== undefined && node.properties.hidden !== false)
  )
}

/** An element's own style, after what rules for its classes say. */
function stylesOf(page: Root): (node: Element) => Style {
  const byClass = new Map<string, [string, string][]>()
  for (const sheet of elementsOf(page, 'style')) {
    for (const [, names = '', body = ''] of sheetText(sheet).matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
      for (const name of names.split(',')) {
        const [, single] = /^\s*(?:span|p)?\.([\w-]+)\s*$/.exec(name) ?? []
        if (single)
          byClass.set(single.toLowerCase(), [
            ...(byClass.get(single.toLowerCase()) ?? []),
            ...declarations(body),
          ])
      }
    }
  }
  return (node) =>
    new Map([
      ...classesOf(node).flatMap((name) => byClass.get(name) ?? []),
      ...declarations(attribute(node, 'style') ?? ''),
    ])
}

function sheetText(sheet: Element): string {
  const [text] = sheet.children
  return text?.type === 'text' ? text.value.replace(/\/\*.*?\*\/|<!--|-->/gs, '') : ''
}

function declarations(text: string): [string, string][] {
  return text.split(';').flatMap((part): [string, string][] => {
    const at = part.indexOf(':')
    const value = part.slice(at + 1).replace(/!important/i, '')
    return at < 0 ? [] : [[part.slice(0, at).trim().toLowerCase(), value.trim().toLowerCase()]]
  })
}

function hidden(node: Element): Finding {
  return {
    ...placeOf(node),
    vietnamese: `bỏ chữ ẩn ${quoted(textIn(node))}: trang không hiện nó cho người đọc.`,
    english: 'hidden text was left out',
  }
}

function white(node: Element): Finding {
  return {
    ...placeOf(node),
    vietnamese: `chữ màu trắng ${quoted(textIn(node))} nay nằm trong bài: xem có phải chữ giấu không.`,
    english: 'white text is in the story now',
  }
}
