import type { FrontContainer } from '@/lib/model'
import { MOST_COLUMNS } from './columns'

export type SectionContainer = Extract<FrontContainer, { kind: 'section' }>

/** How sections stand on the front page, each form with as many as fill its row. */
export type SectionRow =
  /** One across the page: a large picture, and its other stories beside it. */
  | { readonly form: 'package'; readonly section: SectionContainer }
  /** Two to four beside each other, each under the picture of its first story. */
  | { readonly form: 'columns'; readonly sections: readonly SectionContainer[] }
  /** Any number, headlines alone. */
  | { readonly form: 'headlines'; readonly sections: readonly SectionContainer[] }

/** A package has so many stories at least. */
const PACKAGE = 4

/**
 * Puts sections into rows by what they have, in their order: one across the page, four beside each other, and so
 * on; those without any picture come last. No row has a gap, and a story with a picture leads its section.
 */
export function arrangeSections(sections: readonly SectionContainer[]): SectionRow[] {
  const pictured = sections.filter(hasPicture).map(picturedFirst)
  const plain = sections.filter((section) => !hasPicture(section))
  const rows: SectionRow[] = []
  for (let rest = pictured; rest.length > 0; ) {
    const [first, ...others] = rest
    // Of the last two, neither is left alone.
    const isTurn = rows.at(-1)?.form !== 'package' && rest.length !== 2
    if (first && (rest.length === 1 || (isTurn && first.stories.length >= PACKAGE))) {
      rows.push({ form: 'package', section: first })
      rest = others
    } else {
      const taken = columnsOf(rest.length)
      rows.push({ form: 'columns', sections: rest.slice(0, taken) })
      rest = rest.slice(taken)
    }
  }
  return plain.length > 0 ? [...rows, { form: 'headlines', sections: plain }] : rows
}

function hasPicture({ stories }: SectionContainer): boolean {
  return stories.some(({ cover }) => cover)
}

/** The first story with a picture leads its section. */
function picturedFirst(section: SectionContainer): SectionContainer {
  const first = section.stories.find(({ cover }) => cover)
  const others = section.stories.filter((story) => story !== first)
  return { ...section, stories: first ? [first, ...others] : others }
}

/** How many of so many stand beside each other next: four, but no last one is to be left alone. */
function columnsOf(left: number): number {
  if (left <= MOST_COLUMNS) return left
  return left === MOST_COLUMNS + 1 ? MOST_COLUMNS - 1 : MOST_COLUMNS
}
