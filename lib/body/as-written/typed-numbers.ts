import type { List, ListItem, Paragraph, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'

/** No list of a story begins later; a year or an amount at the head of a paragraph does. */
const LAST_START = 31

/**
 * Keeps the numbers of lists as they are typed. Paragraphs that begin with a year (`1975. …`) are
 * paragraphs; in a list whose numbers jump, each item keeps its own. Changes the tree.
 */
export function keepTypedNumbers(root: Root, source: string): void {
  visit(root, 'list', (list, index, parent) => {
    if (!list.ordered || !parent || index === undefined) return undefined
    const marks = list.children.map((item) => markOf(item, source))
    if (marks.some(isNoListNumber)) {
      const blocks = list.children.flatMap((item, at) => asParagraphs(item, marks[at] ?? ''))
      parent.children.splice(index, 1, ...(blocks as typeof parent.children))
      return index
    }
    keepJumps(list, marks)
    return undefined
  })
}

/** A list's number as it is typed: `1.`, `1986)`. */
export function markOf(item: ListItem, source: string): string {
  return /\d+[.)]/.exec(source.slice(item.position?.start.offset))?.[0] ?? ''
}

/** A number above those of lists, or one whose zeros would be lost: `007.`. */
function isNoListNumber(mark: string, at: number): boolean {
  return /^0\d/.test(mark) || (at === 0 && Number.parseInt(mark, 10) > LAST_START)
}

function asParagraphs(item: ListItem, mark: string): RootContent[] {
  const [first, ...others] = item.children
  const number = { type: 'text', value: `${mark} ` } as const
  if (first?.type !== 'paragraph')
    return [{ type: 'paragraph', children: [number] }, ...item.children]
  const paragraph: Paragraph = { ...first, children: [number, ...first.children] }
  return [paragraph, ...others]
}

function keepJumps(list: List, marks: readonly string[]): void {
  const start = list.start ?? 1
  for (const [at, item] of list.children.entries()) {
    const typed = Number.parseInt(marks[at] ?? '', 10)
    if (typed !== start + at) item.data = { ...item.data, hProperties: { value: String(typed) } }
  }
}
