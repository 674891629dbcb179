import type { Nodes as HastNodes } from 'hast'
import type { Root as MdastRoot, Nodes, RootContent } from 'mdast'
import { compileBody } from '@/lib/body'
import { isError } from '@/lib/model'
import { plainAddresses } from './plain-addresses'
import { isMark, tidyMarks } from './tidy-marks'

/**
 * Gives up what is bold, slanted or struck in a block where Markdown cannot say it without changing its
 * words. Takes a block and how one is written; returns the block, or the same without marks.
 */
export function soundBlock(block: RootContent, write: (block: RootContent) => string): RootContent {
  if (!hasMarks(block) || isPlainlySound(block) || isSound(block, write(block))) return block
  const root: MdastRoot = { type: 'root', children: [withoutMarks(block)] }
  tidyMarks(root)
  plainAddresses(root)
  return root.children[0] ?? block
}

function hasMarks(node: Nodes): boolean {
  return isMark(node) || ('children' in node && node.children.some(hasMarks))
}

/** No sign of Markdown's, and nothing but a letter or a number at either end. */
const PLAIN_WORDS = /^[\p{L}\p{N}](?:[^*_`~\\[\]<>&|\n]*[\p{L}\p{N}])?$/u

/**
 * Whether each mark is of plain words, in no other mark and beside none: then its signs can be read in one way only
 * (CommonMark, 6.2), and the block need not be read again to know.
 */
function isPlainlySound(node: Nodes): boolean {
  if (!('children' in node)) return true
  const children = node.children as Nodes[]
  return children.every((child, at) => {
    if (!isMark(child)) return isPlainlySound(child)
    const [only, ...others] = child.children
    const isAlone = !isMark(children[at - 1]) && !isMark(children[at + 1])
    return isAlone && only?.type === 'text' && others.length === 0 && PLAIN_WORDS.test(only.value)
  })
}

function isSound(block: RootContent, written: string): boolean {
  if (/(?<!\\)&#/.test(written)) return false
  const { tree, problems } = compileBody(`---\n---\n\n${written}\n`)
  return !problems.some(isError) && lettersOf(shown(tree)) === lettersOf(meant(block))
}

/** Marks of footnotes lead nowhere from a block alone. */
function lettersOf(text: string): string {
  return text.replace(/\[\^\w+\]|\s+/g, '')
}

function shown(node: HastNodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(shown).join('') : ''
}

function meant(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(meant).join('') : ''
}

function withoutMarks<T extends Nodes | MdastRoot>(node: T): T {
  if (!('children' in node)) return node
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    const plain = withoutMarks(child)
    return isMark(plain) ? plain.children : [plain]
  })
  return { ...node, children } as T
}
