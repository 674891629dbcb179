import { type PaperSection, paper, type Section } from './paper'

/** The paper's sections by id, for the paper they were asked of last. */
let known:
  | { readonly of: readonly PaperSection[]; readonly byId: ReadonlyMap<Section, PaperSection> }
  | undefined

function byId(): ReadonlyMap<Section, PaperSection> {
  const { sections } = paper()
  if (known?.of !== sections)
    known = { of: sections, byId: new Map(sections.map((section) => [section.id, section])) }
  return known.byId
}

/** The ids of the paper's sections: of all, children after their parents. */
export function sectionIds(): Section[] {
  return [...byId().keys()]
}

/** The ids of the sections that are no other's children, in the order of the navigation. */
export function topSections(): Section[] {
  return sectionIds().filter((id) => parentOf(id) === undefined)
}

/** The ids of a section's children. */
export function childrenOf(section: Section): Section[] {
  return sectionIds().filter((id) => parentOf(id) === section)
}

/** The id of the section a section is a child of; undefined where it is nobody's. */
export function parentOf(section: Section): Section | undefined {
  const end = section.indexOf('/')
  return end < 0 ? undefined : section.slice(0, end)
}

/** Whether what is in a section is also in another: in itself, and in the one it is a child of. */
export function isWithin(section: Section, other: Section): boolean {
  return section === other || parentOf(section) === other
}

/** A section with the one it is a child of, that one first. */
export function withParent(section: Section): Section[] {
  const parent = parentOf(section)
  return parent === undefined ? [section] : [parent, section]
}

/** Whether a word from outside (an address, a front matter) names a section. */
export function isSection(value: unknown): value is Section {
  return typeof value === 'string' && byId().has(value)
}

/** What a section is; undefined where there is none of this id. */
export function sectionOf(id: Section): PaperSection | undefined {
  return byId().get(id)
}

/** A section's name as readers see it; its id where the paper has none of it any more. */
export function sectionName(id: Section): string {
  return byId().get(id)?.name ?? id
}

/** The section that was called so before, or stood there; undefined where none did. */
export function renamedSection(former: string, { sections } = paper()): Section | undefined {
  if (sections.some(({ id }) => id === former)) return undefined
  const known = (word: string) =>
    sections.find(({ id, formerIds = [] }) => id === word || formerIds.includes(word))
  const parent = parentOf(former)
  return known(former)?.id ?? (parent && known(parent) && movedChild(former, sections))
}

/** Where a child stands now that was made a section of its own, or another's child; not where two are called so. */
function movedChild(former: string, sections: readonly PaperSection[]): Section | undefined {
  const lastWord = (id: string) => id.slice(id.indexOf('/') + 1)
  const same = sections.filter(({ id }) => lastWord(id) === lastWord(former))
  return same.length === 1 ? same[0]?.id : undefined
}
