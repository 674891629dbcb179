import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { tooMuch } from '../archive'

const parser = unified().use(rehypeParse)

/** More than any story, and the page around it. Pictures within the text are not counted. */
const MOST_LETTERS = 4_000_000
const MOST_TAGS = 80_000
const DEEPEST = 500
/** From the root to each node: what reads a tree takes time by this. A page has some 250,000. */
const MOST_STEPS = 3_000_000
/** A parser opens again in each block what was left open before it, so that nodes grow with their square. */
const MOST_REOPENED = 3_000_000

/**
 * A tree of HTML: browsers read everything, and so does this parser. Throws an ImportError when it is
 * more than any story.
 */
export function parseHtml(html: string): Root {
  refuseHuge(html)
  const root = parsed(html)
  if (isDeep(root)) throw tooDeep()
  return root
}

/** A tree whose nodes do not know their places, for a text that no editor has seen. Changes the tree. */
export function withoutPlaces(root: Root): Root {
  visit(root, (node) => {
    delete node.position
  })
  return root
}

function parsed(html: string): Root {
  try {
    return parser.parse(html)
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep()
    throw error
  }
}

function tooDeep() {
  return tooMuch('khung, bảng hay danh sách lồng nhau quá sâu', 'nested too deep')
}

function refuseHuge(html: string): void {
  let letters = 0
  let tags = 0
  let open = 0
  let reopened = 0
  let before = 0
  for (const { 0: tag, 1: close, 2: name = '', index } of html.matchAll(TAG)) {
    letters += index - before
    before = index + tag.length
    tags += 1
    if (FORMATTING.has(name.toLowerCase())) open = Math.max(0, open + (close ? -1 : 1))
    else reopened += open
  }
  letters += html.length - before
  if (letters > MOST_LETTERS) throw tooMuch('quá 4 triệu chữ', 'more than 4 million characters')
  if (tags > MOST_TAGS || reopened > MOST_REOPENED)
    throw tooMuch('quá nhiều thẻ HTML', 'too many tags')
}

const TAG = /<(\/?)([a-z][\w:-]*)[^<>]*>/gi

const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

function isDeep(root: Root): boolean {
  let level: Root['children'] = root.children
  let steps = 0
  for (let depth = 0; level.length > 0; depth += 1) {
    steps += level.length * depth
    if (depth > DEEPEST || steps > MOST_STEPS) return true
    level = level.flatMap((node) => (node.type === 'element' ? node.children : []))
  }
  return false
}
