import type { Element, Root } from 'xast'
import { numberLabel } from '../number-label'
import type { Styles } from './styles'
import { childAt, childrenOf, valOf } from './xml'

/** What stands before a paragraph of a list: a sign, or the number as Word shows it. */
export type ListMark = { readonly level: number } & (
  | { readonly kind: 'bullet' }
  | { readonly kind: 'number'; readonly number: number; readonly label: string }
)

type Level = {
  readonly start: number
  readonly form: string
  readonly text: string
  readonly isLegal: boolean
}
type List = { readonly counts: number[]; readonly levels: readonly Level[] }

/**
 * Counts the lists of a document as Word does: asked of each paragraph once, in their order, gives its
 * mark. Reads `word/numbering.xml`, which may be missing.
 */
export function listCounter(file: Root | undefined, styles: Styles) {
  const root = childAt(file, 'w:numbering')
  const abstracts = byId(root, 'w:abstractNum', 'w:abstractNumId')
  const numbers = byId(root, 'w:num', 'w:numId')
  const counts = new Map<Element, number[]>()
  const lists = new Map<string, List>()
  const listOf = (id: string): List | undefined => {
    const known = lists.get(id)
    if (known) return known
    const num = numbers.get(id)
    const abstract = num && definition(abstracts, valOf(childAt(num, 'w:abstractNumId')))
    if (!abstract) return undefined
    const shared = counts.get(abstract) ?? []
    counts.set(abstract, shared)
    // Lists of one kind go on counting; one that says where it starts begins anew, here.
    for (const override of childrenOf(num, 'w:lvlOverride')) {
      if (childAt(override, 'w:startOverride')) shared.splice(levelAt(override))
    }
    const list = { counts: shared, levels: levelsOf(abstract, num) }
    lists.set(id, list)
    return list
  }
  return (paragraph: Element): ListMark | undefined => {
    const asked = styles.ofParagraph(paragraph, 'w:numPr')
    const list = asked && listOf(valOf(childAt(asked, 'w:numId')) ?? '')
    if (!list) return undefined
    const level = Math.min(Math.max(Number(valOf(childAt(asked, 'w:ilvl')) ?? 0) || 0, 0), 8)
    return count(list, level)
  }
}

function count({ counts, levels }: List, level: number): ListMark | undefined {
  const { start, form, text, isLegal } = levels[level] ?? UNKNOWN
  for (let above = 0; above < level; above += 1) counts[above] ??= (levels[above] ?? UNKNOWN).start
  const number = (counts[level] ?? start - 1) + 1
  counts.splice(level, counts.length, number)
  if (form === 'bullet') return { kind: 'bullet', level }
  const label = text.replace(/%(\d)/g, (_all, at: string) => {
    const other = Number(at) - 1
    return numberLabel(counts[other] ?? 1, isLegal ? 'decimal' : (levels[other] ?? UNKNOWN).form)
  })
  return form === 'none' || label.trim() === ''
    ? undefined
    : { kind: 'number', level, number, label: label.trim() }
}

const UNKNOWN: Level = { start: 1, form: 'decimal', text: '%1.', isLegal: false }

function levelsOf(abstract: Element, num: Element): Level[] {
  const levels: Level[] = []
  for (const level of childrenOf(abstract, 'w:lvl')) levels[levelAt(level)] = readLevel(level)
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const own = childAt(override, 'w:lvl')
    const at = levelAt(override)
    const level = own ? readLevel(own) : (levels[at] ?? UNKNOWN)
    const start = Number(valOf(childAt(override, 'w:startOverride')) ?? level.start)
    levels[at] = { ...level, start: Number.isInteger(start) ? start : 1 }
  }
  return levels
}

function levelAt(level: Element): number {
  return Number(level.attributes['w:ilvl'] ?? 0) || 0
}

function readLevel(level: Element): Level {
  const start = Number(valOf(childAt(level, 'w:start')) ?? 1)
  return {
    start: Number.isInteger(start) ? start : 1,
    form: valOf(childAt(level, 'w:numFmt')) ?? 'decimal',
    text: valOf(childAt(level, 'w:lvlText')) ?? '',
    isLegal: childAt(level, 'w:isLgl') !== undefined,
  }
}

/** A list's definition; one that only names a style is what that style names. */
function definition(abstracts: ReadonlyMap<string, Element>, id = ''): Element | undefined {
  const abstract = abstracts.get(id)
  const link = valOf(childAt(abstract, 'w:numStyleLink'))
  if (!link) return abstract
  return (
    [...abstracts.values()].find((it) => valOf(childAt(it, 'w:styleLink')) === link) ?? abstract
  )
}

function byId(root: Element | undefined, name: string, id: string): Map<string, Element> {
  return new Map((root ? childrenOf(root, name) : []).map((it) => [it.attributes[id] ?? '', it]))
}
