/** Lines that belong to what stands above them though nobody meant it, and columns that are none. */
import type { Blockquote, FootnoteDefinition, ListItem, Nodes, Paragraph } from 'mdast'
import { rangeOf } from './block-text'
import type { Finding } from './finding'
import * as wording from './wording'

/** A line after a shorter one was begun on purpose; after a longer one an editor's program may have. */
const SHORT_LINE = 60

type Block = Blockquote | ListItem | FootnoteDefinition

/** Lines without a mark or a blank before them, right below a quotation, an item or a footnote. */
export function lazyLines(block: Block, source: string): Finding[] {
  const own = block.type === 'blockquote' ? /^[ \t]*>/ : /^(?:[ \t]*>)*[ \t]+/
  return block.children
    .filter((child) => child.type === 'paragraph')
    .flatMap((paragraph) => {
      const lines = linesOf(paragraph, source)
      const isLazy = ({ text }: Line, at: number) =>
        at > 0 && !own.test(text) && isBegun(text, lines[at - 1]?.text ?? '')
      return lines.filter(isLazy).map(({ start }) => ({ at: start, wording: wording.LAZY_LINE }))
    })
}

/** Whether a sentence begins in a line, and did not in the one above. */
function isBegun(line: string, above: string): boolean {
  const isEnd = /[.!?…:;”")\]]\s*$/.test(above) || above.trim().length < SHORT_LINE
  return isEnd && /^[\s>]*[“"‘']?\p{Lu}/u.test(line)
}

const GAP = /\S(?:[ ]*\t[ \t]*| {3,})(?=\S)/

/** Two lines or more whose words stand apart by tabs or many blanks. */
export function columns(paragraph: Paragraph, source: string): Finding[] {
  const rows = linesOf(paragraph, source).filter(({ text }) => GAP.test(text))
  return rows
    .slice(0, rows.length > 1 ? 1 : 0)
    .map(({ start }) => ({ at: start, wording: wording.COLUMNS }))
}

type Line = { readonly text: string; readonly start: number }

function linesOf(node: Nodes, source: string): Line[] {
  const { start = 0, end = 0 } = rangeOf(node) ?? {}
  let at = start
  return source
    .slice(start, end)
    .split('\n')
    .map((text) => {
      const line = { text, start: at }
      at += text.length + 1
      return line
    })
}
