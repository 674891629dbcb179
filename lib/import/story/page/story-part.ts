import type { Element, Root, RootContent } from 'hast'
import { attribute, classesOf, elementsOf, isElement, rebuild, textIn } from '../elements'
import { type Finding, placeOf, quoted } from '../finding'

/** The element with the story in it: what the page calls its text, its longest article, its main part. */
export function storyIn(page: Root): Element | Root {
  const named = elementsOf(page, 'div', 'section', 'article').filter(
    (it) => attribute(it, 'itemProp') === 'articleBody',
  )
  const longest = [named, elementsOf(page, 'article')]
    .map((list) => [...list].sort((a, b) => textIn(b).length - textIn(a).length)[0])
    .find((it) => it !== undefined)
  return longest ?? elementsOf(page, 'main')[0] ?? elementsOf(page, 'body')[0] ?? page
}

/** Words in the names of a page's parts that are not its story. */
const AROUND = new Set(
  'ads adsbygoogle advert advertisement binhluan breadcrumb breadcrumbs comment comments commentlist docnhieu lienquan menu mostread msocommentreference msocommenttext navbar newsletter pagination popular readmore recommend recommended related relatedposts share sharing sidebar social subscribe tags tinlienquan toc tukhoa widget xemthem'.split(
    ' ',
  ),
)
const AROUND_PAIRS =
  /(?:tin|bai|box)[-_]?lien[-_]?quan|binh[-_]luan|doc[-_]nhieu|xem[-_]them|most[-_](?:read|viewed)|author[-_]box/

const BOXES = 'div section ul ol aside nav table p span header footer figure details'.split(' ')

/** A box that holds so much of a text is the text itself, whatever it is called. */
const MOST_SHARE = 0.6

/**
 * A story without the boxes around it: related stories, menus, comments, told by their names, or by
 * there being nothing but links in them. Each is reported.
 */
export function withoutBoxes(content: Root): { content: Root; findings: Finding[] } {
  const findings: Finding[] = []
  const whole = textIn(content).length
  const change = (node: RootContent): RootContent[] => {
    if (!isElement(node, ...BOXES)) return [node]
    const text = textIn(node)
    const isText = text.length > whole * MOST_SHARE
    if (isText || !(isNamedAround(node) || isOnlyLinks(node, text))) return [node]
    if (text !== '') findings.push(box(node, text))
    return []
  }
  return { content: { ...content, children: rebuild(content.children, change) }, findings }
}

function isNamedAround(node: Element): boolean {
  const names = [...classesOf(node), (attribute(node, 'id') ?? '').toLowerCase()]
  if (isElement(node, 'nav', 'aside', 'footer')) return true
  return names.some(
    (name) => AROUND_PAIRS.test(name) || name.split(/[-_]+/).some((it) => AROUND.has(it)),
  )
}

/** A list of links to other stories: three or more, each in an item of its own, and next to no other words. */
function isOnlyLinks(node: Element, text: string): boolean {
  if (!isElement(node, 'ul', 'div', 'section')) return false
  const links = elementsOf(node, 'a')
    .filter((it) => /^(?:https?:|\/)/.test(attribute(it, 'href') ?? ''))
    .map((it) => textIn(it))
  const linked = links.join('').length
  return links.length >= 3 && linked > 0 && linked >= text.length * 0.9
}

function box(node: Element, text: string): Finding {
  return {
    ...placeOf(node),
    vietnamese: `bỏ khung bên ngoài bài ${quoted(text)}: tin liên quan, trình đơn hay bình luận.`,
    english: 'a box that is not part of the story was left out: related stories, a menu, comments',
  }
}
