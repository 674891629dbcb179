import type { Section } from '@/lib/config'

/** Words of a mapping that are no section: the section is guessed from each title; nothing comes along. */
export const GUESS = 'đoán'
export const LEAVE = 'bỏ'
export const TAKE = 'nhập'

/** What becomes of stories by what they were filed under in the old system. */
export type Mapping = {
  /** A section, `GUESS` or `LEAVE`, by the old category's name. */
  readonly categories: ReadonlyMap<string, Section | typeof GUESS | typeof LEAVE>
  /** `TAKE` or `LEAVE`, by the old type of entry; posts always come. */
  readonly types: ReadonlyMap<string, typeof TAKE | typeof LEAVE>
  /** Of stories without a category. */
  readonly rest: Section | typeof GUESS
}

/** How many stories there are of each old category and type, and without any category. */
export type Tally = {
  readonly categories: ReadonlyMap<string, number>
  readonly types: ReadonlyMap<string, number>
  readonly without: number
}

/** The entries that are stories of every system, whatever a mapping says. */
export const STORY_TYPES: readonly string[] = ['post']

/** The section a story comes to by its categories; undefined where it is to be left behind. */
export function sectionOf(
  categories: readonly string[],
  mapping: Mapping,
  guess: () => Section,
): Section | undefined {
  const mapped = categories.map((name) => mapping.categories.get(name) ?? GUESS)
  const section = mapped.find((it) => it !== GUESS && it !== LEAVE)
  if (section) return section
  if (mapped.length === 0) return mapping.rest === GUESS ? guess() : mapping.rest
  return mapped.includes(LEAVE) ? undefined : guess()
}

/** The topics of a story: its own, and what its other categories were called. */
export function topicsOf(
  {
    tags,
    categories,
  }: { readonly tags: readonly string[]; readonly categories: readonly string[] },
  section: Section,
  mapping: Mapping,
): string[] {
  const others = categories.filter((name) => {
    const mapped = mapping.categories.get(name) ?? GUESS
    return mapped !== section && mapped !== LEAVE && !isNoCategory(name)
  })
  const byName = new Map<string, string>()
  for (const name of [...tags, ...others]) {
    const key = name.toLowerCase()
    if (name !== '' && !byName.has(key)) byName.set(key, name)
  }
  return [...byName.values()]
}

/** What systems file stories under that were filed under nothing. */
export function isNoCategory(name: string): boolean {
  return /^(?:uncategorized|chưa phân loại|chưa được phân loại|không phân loại|khác|blog|tin tức|news)$/i.test(
    name,
  )
}
