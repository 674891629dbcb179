import { hasNothingToFind } from './plain-body'

/** A whole tag with plain values. `\` before it makes it text. */
const TAG = /(?<!\\)<\/?[A-Za-z]\w*(?:\s+[\w-]+="[^"]*")*\s*\/?>/g

/** What may begin something that goes on after an empty line: an open tag, or code. */
const OPEN = /(?<!\\)[<{]/

/** A tag whose content comes next: that there is some has to be seen. */
const OPENING = /<[A-Za-z]\w*(?:\s+[\w-]+="[^"]*")*\s*>\s*$/

/** A paragraph, whatever stands around it: no list, quote, table, fence or heading begins so. */
const PARAGRAPH = /^[\p{L}“‘(][^\n]*(?:\n[\p{L}“‘(][^\n]*)*$/u

/**
 * The same document with empty lines for its plain paragraphs, in which there is nothing to find: the
 * parser then takes as long as what is left. Every position stays. Undefined where a paragraph might
 * be part of something else.
 */
export function skipPlain(source: string): string | undefined {
  if (source.includes('\r')) return undefined
  const blocks = source.split(/(\n(?:[ \t]*\n)+)/)
  const kept = blocks.map((block, at) =>
    isPlainParagraph(block) && !OPENING.test(blocks[at - 2] ?? '') ? emptied(block) : block,
  )
  const mayGoOn = kept.some((block) => OPEN.test(block.replace(TAG, '')))
  return mayGoOn ? undefined : kept.join('')
}

function isPlainParagraph(block: string): boolean {
  return PARAGRAPH.test(block) && hasNothingToFind(block)
}

function emptied(block: string): string {
  return block.replace(/[^\n]+/g, '')
}
