import type { Element, Root } from 'hast'
import { attribute, elementsOf, hasClass, isElement, textIn, without } from './elements'
import { type Finding, quoted } from './finding'
import { takeNotes } from './footnotes'

/** A longer first paragraph is text, not a title. */
const LONGEST_TITLE = 200

/** A story whose title was taken out of its text. */
export type Titled = {
  readonly content: Root
  readonly title: string
  readonly description?: string
  readonly findings: readonly Finding[]
}

/** Takes a known element out of a story as its title; its notes have no place in a title. */
export function withTitle(content: Root, ...titles: readonly Element[]): Titled {
  const { rest, findings } = takeNotes(titles, without(content, titles))
  const title = titles.map((it) => textIn(withoutMarks(it))).join(' ')
  return { content: rest, title, findings }
}

/**
 * Finds the title of a text from an office program: what is styled as one, a heading at the top, or a
 * first line that reads like one. Without any, `name` stands for it, which is reported. A letterhead
 * above it stays behind.
 */
export function takeTitle(whole: Root, name: string): Titled {
  const subtitle = elementsOf(whole, 'p').find((it) => hasClass(it, 'subtitle'))
  const { content, findings } = withoutLetterhead(subtitle ? without(whole, [subtitle]) : whole)
  const found = titleIn(content, findings.length > 0)
  const titled =
    found.length > 0 ? withTitle(content, ...found) : { content, title: name, findings: [NO_TITLE] }
  return {
    ...titled,
    findings: [...findings, ...titled.findings],
    ...(subtitle && { description: textIn(subtitle) }),
  }
}

const NO_TITLE: Finding = {
  vietnamese: 'không thấy tiêu đề trong tệp: tạm lấy tên tệp, hãy viết lại title.',
  english: 'no title was found; the name of the file stands for it',
}

function withoutMarks(title: Element): Root {
  const marks = elementsOf(title, 'sup').filter((it) => elementsOf(it, 'a').length > 0)
  return without({ type: 'root', children: [title] }, marks)
}

function titleIn(content: Root, isLetter: boolean): Element[] {
  const styled = elementsOf(content, 'h1', 'p').find(
    (it) => hasClass(it, 'title') && textIn(it) !== '',
  )
  if (styled) return [styled]
  const blocks = content.children.filter((it): it is Element => isElement(it) && textIn(it) !== '')
  const [first, second] = blocks
  const headings = blocks.filter((it) => it.tagName === 'h1')
  const [heading] = headings
  if (heading && (heading === first || (headings.length === 1 && blocks.indexOf(heading) < 3))) {
    return [heading]
  }
  const isAlone = !second || isNotes(second)
  if (!isElement(first, 'p') || isAlone || !isTitle(textIn(first))) return []
  // `THÔNG CÁO BÁO CHÍ` alone says nothing: what it is about stands on the line below.
  const goesOn = isLetter && isElement(second, 'p') && /^(?:về|v\/v)\s/i.test(textIn(second))
  return goesOn ? [first, second] : [first]
}

/** The notes at the end of a Word file. */
function isNotes(block: Element): boolean {
  const [item] = elementsOf(block, 'li')
  return isElement(block, 'ol') && /^(?:foot|end)note-/.test(attribute(item ?? block, 'id') ?? '')
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && !/[.;,:]$/.test(text)
}

const STATE = /cộng h[oò][àa] xã hội chủ nghĩa|độc lập\s*[-–]\s*tự do|đảng cộng sản việt nam/i

/** Lines below the state's name and above the title: the motto, a number, the place and day, a rule. */
const LETTER_LINE = /độc lập\s*[-–]\s*tự do|^số\s*:|ngày\s.+\stháng\s.+\snăm\s|^[-_–—*\s]+$/i

/** A table of so few words at the very top is a letterhead: a sender and a logo, or a state's name. */
const LONGEST_LETTERHEAD = 400

function withoutLetterhead(content: Root): { content: Root; findings: Finding[] } {
  const blocks = content.children.filter((it): it is Element => isElement(it) && textIn(it) !== '')
  const isTable = isElement(blocks[0], 'table') && textIn(blocks[0]).length <= LONGEST_LETTERHEAD
  const state = blocks.slice(0, 4).findIndex((it) => STATE.test(textIn(it)))
  let end = isTable ? 1 : state < 0 ? 0 : state + 1
  const isLine = (it: Element | undefined) =>
    isElement(it, 'p') && textIn(it).length < 90 && LETTER_LINE.test(textIn(it))
  while (end > 0 && isLine(blocks[end])) end += 1
  const head = blocks.slice(0, end)
  if (head.length === 0 || head.length === blocks.length) return { content, findings: [] }
  const words = head.map((it) => textIn(it)).join(' ')
  return { content: without(content, head), findings: [letterhead(words)] }
}

function letterhead(words: string): Finding {
  return {
    place: 'đầu tệp',
    vietnamese: `bỏ phần đầu thư ${quoted(words)}.`,
    english: 'a letterhead was left out',
  }
}
