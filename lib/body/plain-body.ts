import { hasHugeTable } from './parse-limits'

/**
 * What a problem, a picture or a link can begin with: MDX's tags and expressions, Markdown's
 * brackets, and the two ways to write any character under another name.
 */
const MARKUP = /[<{}[\]\\&]/

/** A first-level heading, however it is written. `##` is none. */
const TOP_HEADING = /(?<!#)#(?!#)|^[ \t>]*=/m

const CODE_LINE = /^[ \t]*(?:import|export)\b/m

/** A bare address is a link too, and one that leads nowhere, or to the writer's own computer, is refused. */
const LOCAL_ADDRESS =
  /(?:https?:\/\/|www\.)(?:https?:|localhost|127\.|0\.0\.0\.0|10\.\d|192\.168\.|[^\s/]{0,253}\.local)/i

/** Control characters may hide in an address. Tabs and line ends are not meant. */
const CONTROL = /[^\P{Cc}\t\n]/u

/** Quotes and lists within each other, deeper than anybody writes. */
const DEEP = /^[ \t]*(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*){4}/m

/** The same by the blanks before them. */
const INDENTED = /^[ \t]{9,}(?:[>*+-]|\d{1,9}[.)])/m

/** A plain body is compiled when it is read, so it is a short one: some 50 milliseconds at most. */
const MOST_CHARACTERS = 6_000
const MOST_LINES = 120

/** More marks of emphasis and code than anybody writes: each may look for its end through all others. */
const MOST_MARKS = 400

/**
 * Whether a body (its text without the front matter) is so plain that compiling it can find nothing to
 * refuse, no picture and no component. When in doubt the answer is no.
 */
export function isPlainBody(text: string): boolean {
  if (text.length > MOST_CHARACTERS || text.split('\n').length > MOST_LINES) return false
  const patterns = [MARKUP, TOP_HEADING, CODE_LINE, LOCAL_ADDRESS, CONTROL, DEEP, INDENTED]
  if (patterns.some((pattern) => pattern.test(text))) return false
  return countMarks(text) <= MOST_MARKS && !hasHugeTable(text) && !hasNameInAddress(text)
}

/** What advice may be given on: stars, tables, numbers of lists, comparisons, other programs' marks. */
const ADVISED_ON =
  /[*~|$^]|```|__|==|:::|'''|\+\+|\+-|:[a-z_]+:|#{2,6}(?![# \t\n])|#{7}|#[ \t]*$|^[ \t>+-]*(?:\d+[.)]|>)|^[ \t]*[+-][ \t]+\d|\S(?:[ ]*\t[ \t]*| {3,})\S/m

/** A line that begins as a sentence does, right below an item of a list. */
const LINE_BELOW = /^[ \t]*[+-][ \t][^\n]*\n[ \t]*[“"‘']?\p{Lu}/mu

/** Whether there is nothing to find in a body: neither what would be refused nor what is advised on. */
export function hasNothingToFind(text: string): boolean {
  return !ADVISED_ON.test(text) && !LINE_BELOW.test(text) && isPlainBody(text)
}

/** A bare address with a user's name before its host is refused; an address for mail is none. */
function hasNameInAddress(text: string): boolean {
  if (!text.includes('@')) return false
  // Word by word, so that no text makes it look twice at the same letters.
  return text.split(/\s+/).some((word) => word.includes('@') && /https?:|www\./i.test(word))
}

function countMarks(text: string): number {
  return text.match(/[*_~`]/g)?.length ?? 0
}
