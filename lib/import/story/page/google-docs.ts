import type { Element, ElementContent, Root, RootContent } from 'hast'
import { attribute, classesOf, elementsOf, hasClass, isElement, textIn, without } from '../elements'
import { type Finding, placeOf, quoted } from '../finding'

/**
 * A document exported from Google Docs: its lists, which lie side by side there, within each other; its
 * comments left out, and reported. Other pages come back as they are.
 */
export function fromGoogleDocs(page: Root): { page: Root; findings: Finding[] } {
  const { rest: inner, findings: comments } = withoutComments(page)
  const margins = marginsOf(inner)
  const rest = without(inner, margins)
  const findings = [...comments, ...margins.map(margin)]
  const forms = listForms(page)
  return { page: { ...rest, children: withLists(rest.children, forms) }, findings }
}

/** The head and foot of each page of the document: boxes right in its body, without notes. */
function marginsOf(page: Root): Element[] {
  const [body] = elementsOf(page, 'body')
  if (!body || !hasClass(body, 'doc-content')) return []
  const boxes = body.children.filter((it): it is Element => isElement(it, 'div'))
  const isNote = (it: Element) =>
    elementsOf(it, 'a').some((link) => /^ftnt/.test(attribute(link, 'id') ?? ''))
  return boxes.filter((it) => !isNote(it) && textIn(it) !== '')
}

function margin(node: Element): Finding {
  return {
    ...placeOf(node),
    vietnamese: `bỏ đầu trang hay chân trang ${quoted(textIn(node))}.`,
    english: 'the head or foot of the pages was left out',
  }
}

function withoutComments(page: Root): { rest: Root; findings: Finding[] } {
  const marks = elementsOf(page, 'a').filter((it) =>
    /^cmnt_ref\d+$/.test(attribute(it, 'id') ?? ''),
  )
  const raised = elementsOf(page, 'sup', 'span').filter((it) => isOnly(it, marks))
  const blocks = elementsOf(page, 'p', 'li').filter((it) => it.children.some(isComment))
  const boxes = elementsOf(page, 'div').filter((it) =>
    elementsOf(it, 'a').some((link) => isComment(link)),
  )
  if (marks.length + blocks.length === 0) return { rest: page, findings: [] }
  const findings = boxes.length > 0 ? boxes.map(comment) : blocks.map(comment)
  return { rest: without(page, [...marks, ...raised, ...boxes, ...blocks]), findings }
}

function isOnly(node: Element, marks: readonly Element[]): boolean {
  const [mark] = elementsOf(node, 'a')
  return mark !== undefined && marks.includes(mark) && textIn(node) === textIn(mark)
}

function isComment(node: ElementContent): boolean {
  return isElement(node, 'a') && /^cmnt\d+$/.test(attribute(node, 'id') ?? '')
}

function comment(node: Element): Finding {
  const words = textIn(node).replace(/^\[\w+\]\s*/, '')
  return {
    ...placeOf(node),
    vietnamese: `bỏ bình luận ${quoted(words)}.`,
    english: 'a comment was left out',
  }
}

/** How the items of a list are counted, by the list's class: a rule of the style sheet says it. */
function listForms(page: Root): Map<string, string> {
  const sheets = elementsOf(page, 'style').map((it) =>
    it.children[0]?.type === 'text' ? it.children[0].value : '',
  )
  const rules = sheets
    .join('\n')
    .matchAll(/\.(lst-kix_[\w-]+)\s*>\s*li:before\s*\{[^}]*counter\([^,)]+,\s*([\w-]+)\)/g)
  return new Map(
    [...rules].map(([, name = '', form = '']) => [name.toLowerCase(), TYPES[form] ?? '']),
  )
}

const TYPES: Readonly<Record<string, string>> = {
  ...{ 'lower-latin': 'a', 'lower-alpha': 'a', 'upper-latin': 'A', 'upper-alpha': 'A' },
  ...{ 'lower-roman': 'i', 'upper-roman': 'I' },
}

type Open = { readonly level: number; readonly list: Element }

function withLists(
  children: readonly RootContent[],
  forms: ReadonlyMap<string, string>,
): RootContent[] {
  const result: RootContent[] = []
  let open: Open[] = []
  for (const node of children) {
    const name = isElement(node, 'ul', 'ol')
      ? classesOf(node).find((it) => KIX.test(it))
      : undefined
    if (name === undefined || node.type !== 'element') {
      if (node.type !== 'text' || node.value.trim() !== '') open = []
      result.push(
        node.type === 'element'
          ? { ...node, children: withLists(node.children, forms) as ElementContent[] }
          : node,
      )
      continue
    }
    const type = forms.get(name)
    const list: Element = {
      ...node,
      properties: { ...node.properties, ...(type && { type }) },
      children: [...node.children],
    }
    open = placed({ level: Number(KIX.exec(name)?.[1]), list }, open, result)
  }
  return result
}

const KIX = /^lst-kix_[\w-]*?-(\d+)$/

/** Puts a list where its level says: on with the one before, into its last item, or beside all. */
function placed(one: Open, before: readonly Open[], result: RootContent[]): Open[] {
  const open = before.filter(
    ({ level, list }) =>
      level < one.level || (level === one.level && list.tagName === one.list.tagName),
  )
  const last = open.at(-1)
  const item = last?.list.children.findLast((it) => isElement(it, 'li'))
  if (last?.level === one.level) {
    last.list.children.push(...one.list.children)
    return open
  }
  if (isElement(item)) item.children.push(one.list)
  else result.push(one.list)
  return [...open, one]
}
