import type { Element, ElementContent, Root, RootContent } from 'hast'
import { attribute, classesOf, elementsOf, isElement, rebuild, textIn } from '../elements'
import { type Finding, placeOf, quoted } from '../finding'
import { OF_OTHERS } from './byline'
import { type Links, measuring } from './measure'

/** What newspapers and their systems call the part with the text. */
const TEXT_NAMES =
  /^(?:(?:entry|post|article|detail|news|story|singular|cms)[-_]?(?:content|body|detail|text)|content[-_]detail|fck_detail|maincontent)$/

/** A longest article with less of a page's text is one of a list beside the story. */
const LEAST_SHARE = 0.25

/**
 * The element with the story in it: the article around what a page calls its text, or that text, or the
 * longest article, or the main part.
 */
export function storyIn(page: Root): Element | Root {
  const body = elementsOf(page, 'body')[0] ?? page
  const article = longest(elementsOf(page, 'article'))
  const named = longest(elementsOf(page, 'div', 'section', 'article').filter(isNamedText))
  if (article && (!named || holds(article, named)) && isMostOf(article, body)) return article
  return named ?? elementsOf(page, 'main')[0] ?? body
}

function isNamedText(node: Element): boolean {
  return (
    attribute(node, 'itemProp') === 'articleBody' ||
    classesOf(node).some((it) => TEXT_NAMES.test(it))
  )
}

function longest(nodes: readonly Element[]): Element | undefined {
  const sized = nodes.map((node) => ({ node, size: textIn(node).length }))
  return sized.reduce<{ node?: Element; size: number }>((a, b) => (b.size > a.size ? b : a), {
    size: 0,
  }).node
}

function holds(node: Element, other: Element): boolean {
  return node === other || node.children.some((it) => it.type === 'element' && holds(it, other))
}

function isMostOf(article: Element, body: Element | Root): boolean {
  return textIn(article).length >= textIn(body).length * LEAST_SHARE
}

/** Words in the names of a page's parts that are not its story. */
const AROUND = new Set(
  'ads adsbygoogle advert advertisement binhluan breadcrumb breadcrumbs comment comments commentlist docnhieu lienquan menu mostread msocommentreference msocommenttext navbar newsletter pagination popular readmore recommend recommended related relatedposts share sharing sidebar social subscribe tags tinlienquan toc tukhoa xemthem'.split(
    ' ',
  ),
)
const AROUND_PAIRS =
  /(?:tin|bai|box)[-_]?lien[-_]?quan|binh[-_]luan|doc[-_]nhieu|xem[-_]them|most[-_](?:read|viewed)|author[-_](?:box|info|wrap)|inner[-_]article|link[-_]content[-_]footer/

const BOXES =
  'article div section ul ol li aside nav table p span header footer figure details'.split(' ')

/** A box that holds so much of a text is the text itself, whatever it is called. */
const MOST_SHARE = 0.6

/**
 * A story without the boxes around it: related stories, menus, comments, told by their names, or by
 * there being nothing but links in them. Each is reported.
 */
export function withoutBoxes(content: Root): { content: Root; findings: Finding[] } {
  const findings: Finding[] = []
  const measure = measuring()
  const whole = content.children.reduce((sum, it) => sum + measure(it).letters, 0)
  const change = (node: RootContent): RootContent[] => {
    const { letters, ...links } = measure(node)
    if (!isElement(node, ...BOXES) || letters > whole * MOST_SHARE) return [node]
    const isAround = isNamedAround(node) || isLineAround(node, links.links)
    if (!isAround && !isOnlyLinks(node, letters, links)) return [node]
    const text = textIn(node)
    if (text !== '') findings.push(box(node, text))
    return []
  }
  const children = rebuild(rebuild(content.children, withOwnLines), change)
  return { content: { ...content, children }, findings }
}

/** A quotation in which nothing is told by its name: the line that says who is quoted is a part of it. */
function withOwnLines(node: RootContent): RootContent[] {
  if (!isElement(node, 'blockquote')) return [node]
  const nameless = (it: RootContent): RootContent[] =>
    it.type === 'element' ? [{ ...it, properties: { ...it.properties, className: [] } }] : [it]
  return [{ ...node, children: rebuild(node.children, nameless) as ElementContent[] }]
}

/** A line of facts about the story, which the site shows itself: who, when, where. */
const FACT =
  /(?:^|[-_])(?:author(?:[-_](?:name|time))?|byline|meta|cate(?:gory)?|publish(?:ed)?|time|date)$/
const LONGEST_FACT = 120

/** A line that leads away: `>> Xem thêm: …`. */
const LEADING_AWAY =
  /^(?:[>»→=]+\s*)?(?:xem|đọc|tham khảo) (?:thêm|tiếp)|^(?:[>»→=]+\s*)?mời (?:quý )?(?:độc giả|bạn đọc)/i
const LONGEST_LINE = 250

function isLineAround(node: Element, links: number): boolean {
  const text = textIn(node)
  const isFact =
    text.length <= LONGEST_FACT &&
    classesOf(node).some((name) => FACT.test(name) && !OF_OTHERS.test(name))
  if (isFact && !isElement(node, 'span')) return true
  return isElement(node, 'p') && links > 0 && text.length <= LONGEST_LINE && LEADING_AWAY.test(text)
}

function isNamedAround(node: Element): boolean {
  const names = [...classesOf(node), (attribute(node, 'id') ?? '').toLowerCase()]
  if (/^Related/.test(attribute(node, 'type') ?? '')) return true
  if (isElement(node, 'nav', 'aside', 'footer')) return true
  return names.some(
    (name) => AROUND_PAIRS.test(name) || name.split(/[-_]+/).some((it) => AROUND.has(it)),
  )
}

/** A list of links to other stories: three or more, and next to no other words. */
function isOnlyLinks(node: Element, letters: number, { links, linked }: Links): boolean {
  return isElement(node, 'ul', 'div', 'section') && links >= 3 && linked >= letters * 0.9
}

function box(node: Element, text: string): Finding {
  return {
    ...placeOf(node),
    vietnamese: `bỏ khung bên ngoài bài ${quoted(text)}: tin liên quan, trình đơn hay bình luận.`,
    english: 'a box that is not part of the story was left out: related stories, a menu, comments',
  }
}
