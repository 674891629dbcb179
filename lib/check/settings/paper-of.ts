import {
  BUILT_IN_PAPER,
  type Colours,
  type Imprint,
  type NamedLink,
  type Paper,
  type PaperSection,
  paragraphsOf,
  type Shades,
} from '@/lib/config'
import { ROUTES } from '@/lib/routes'
import { groupBy } from '@/lib/shared/group-by'
import { normalizeLetters } from '@/lib/shared/text'
import { parseTime } from '@/lib/shared/time'

/** A section as `site.yaml` has it. */
type WrittenSection = {
  readonly slug: string
  readonly name: string
  readonly previousSlugs?: readonly string[]
  readonly colour?: Shades
  readonly picture?: string
  readonly children?: readonly WrittenSection[]
}

/** The values of a `site.yaml` in which nothing is wrong. */
type Written = {
  readonly name: string
  readonly tagline: string
  readonly language?: Paper['language']
  readonly timeZone?: string
  readonly logo?: NonNullable<Paper['logo']>
  readonly colours?: Partial<Record<'light' | 'dark', Partial<Colours>>>
  readonly type?: Paper['type']
  readonly sections?: readonly WrittenSection[]
  readonly navigation?: readonly NamedLink[]
  readonly footer?: readonly NamedLink[]
  readonly social?: readonly NamedLink[]
  readonly imprint?: Imprint
  readonly about?: string
  readonly privacy?: string
  readonly words?: object
  readonly approvalFrom?: string
  readonly withoutAdvice?: readonly string[]
  readonly showsHistory?: boolean
}

/** The paper that the values of a `site.yaml` state. They were checked before. */
export function paperOf(values: Readonly<Record<string, unknown>>): Paper {
  const written = composed(values) as Written
  const { name, tagline, language, timeZone, logo, type, sections, imprint = {} } = written
  return {
    ...BUILT_IN_PAPER,
    ...{ name, tagline },
    ...(language && { language }),
    ...(timeZone && { timeZone }),
    ...(logo && { logo }),
    ...(type && { type }),
    ...(sections && { sections: withFormerTops(sections.flatMap((one) => sectionsOf(one))) }),
    colours: {
      light: { ...BUILT_IN_PAPER.colours.light, ...written.colours?.light },
      dark: { ...BUILT_IN_PAPER.colours.dark, ...written.colours?.dark },
    },
    links: {
      ...(written.navigation && { navigation: written.navigation }),
      footer: written.footer ?? [],
      social: written.social ?? [],
    },
    ...approvalOf(written.approvalFrom),
    ...(written.withoutAdvice && { withoutAdvice: written.withoutAdvice }),
    ...(written.showsHistory && { showsHistory: true }),
    imprint: { correctionsPolicy: ROUTES.corrections.path(), ...imprint },
    about: paragraphsOf(written.about ?? ''),
    privacy: paragraphsOf(written.privacy ?? ''),
    words: flat(written.words ?? {}),
  }
}

function approvalOf(written: string | undefined): Pick<Paper, 'approvalFrom'> {
  const at = written === undefined ? undefined : parseTime(written)
  return at === undefined ? {} : { approvalFrom: at }
}

/** A section, and its children after it. */
function sectionsOf(written: WrittenSection, parent?: WrittenSection): PaperSection[] {
  const { slug, name, previousSlugs = [], colour, picture, children = [] } = written
  const above = parent ? `${parent.slug}/` : ''
  // Where a parent was called otherwise, its children's addresses were others, too.
  const formerParents = (parent?.previousSlugs ?? []).map((former) => `${former}/`)
  const formerIds = [above, ...formerParents].flatMap((before) =>
    [slug, ...previousSlugs].map((each) => before + each),
  )
  const others = formerIds.filter((id) => id !== above + slug)
  const own = {
    ...{ id: above + slug, name },
    ...(others.length > 0 && { formerIds: others }),
    ...(colour && { colour }),
    ...(picture && { picture }),
  }
  return [own, ...children.flatMap((child) => sectionsOf(child, written))]
}

/**
 * The same sections, where a child also answers for its last word alone: it may have been a section of its
 * own before it was put below another. Not where that word is somebody else's, or two children have it.
 */
function withFormerTops(sections: readonly PaperSection[]): PaperSection[] {
  const taken = new Set(sections.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]))
  const lastWord = (id: string) => id.slice(id.indexOf('/') + 1)
  const children = sections.filter(({ id }) => id.includes('/'))
  const byWord = groupBy(children, ({ id }) => lastWord(id))
  return sections.map((section) => {
    const word = lastWord(section.id)
    const isFree = word !== section.id && !taken.has(word) && byWord.get(word)?.length === 1
    return isFree ? { ...section, formerIds: [...(section.formerIds ?? []), word] } : section
  })
}

/** Words of the interface by their whole keys. */
function flat(words: object, above = ''): Record<string, string> {
  const entries = Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[above + key, value]]
      : Object.entries(flat(value as object, `${above}${key}.`)),
  )
  return Object.fromEntries(entries)
}

/** The same values with all their texts composed and trimmed. */
function composed(value: unknown): unknown {
  if (typeof value === 'string') return normalizeLetters(value).trim()
  if (Array.isArray(value)) return value.map(composed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, composed(part)]))
}
