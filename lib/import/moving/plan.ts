import { checkPath, guessSection, slugOfPath } from '@/lib/check'
import type { Section } from '@/lib/config'
import { termHref, termSlug } from '@/lib/model'
import { feedPath, ROUTES, storyPath } from '@/lib/routes'
import { slugFromTitle } from '@/lib/shared/text'
import type {
  Exported,
  ExportedAddress,
  ExportedFile,
  ExportedMedia,
  ExportedPerson,
  ExportedStory,
  SourceNote,
  SourcePlace,
} from './exported'
import {
  LEAVE,
  type Mapping,
  STORY_TYPES,
  sectionOf,
  type Tally,
  topicsOf,
} from './mapping/mapping'
import { hostsOf, oldAddress } from './old-address'

/** What is known of a story before its text is looked at. */
export type Seen = Omit<
  ExportedStory,
  'body' | 'own' | 'notes' | 'description' | 'corrections' | 'cover'
> & {
  readonly own?: { readonly path: string; readonly section: string }
}

/** An export as it was gone through once: everything but the texts. */
export type Survey = {
  readonly base: string
  readonly hosts: readonly string[]
  readonly stories: readonly Seen[]
  readonly media: ReadonlyMap<string, ExportedMedia>
  readonly addresses: readonly ExportedAddress[]
  readonly people: readonly ExportedPerson[]
  /** What is left behind, by what it is; with titles where somebody may look for it. */
  readonly left: ReadonlyMap<
    string,
    readonly { readonly place: SourcePlace; readonly title?: string }[]
  >
  readonly notes: readonly SourceNote[]
  /** Settings files of this paper. */
  readonly files: readonly ExportedFile[]
  readonly tally: Tally
}

/** Goes through an export once and remembers what it holds, but for the texts. */
export async function survey(source: AsyncIterable<Exported>): Promise<Survey> {
  let base = ''
  const stories: Seen[] = []
  const media = new Map<string, ExportedMedia>()
  const addresses: ExportedAddress[] = []
  const people: ExportedPerson[] = []
  const left = new Map<string, { place: SourcePlace; title?: string }[]>()
  const notes: SourceNote[] = []
  const files: ExportedFile[] = []
  for await (const read of source) {
    const one = read.kind === 'story' ? read : ownCopy(read)
    if (one.kind === 'site') base = one.address ?? base
    else if (one.kind === 'media') media.set(one.id, one)
    else if (one.kind === 'address') addresses.push(one)
    else if (one.kind === 'person') people.push(one)
    else if (one.kind === 'note') notes.push(one)
    else if (one.kind === 'file') files.push(one)
    else if (one.kind === 'left') {
      const { what, place, title } = one
      left.set(what, [...(left.get(what) ?? []), { place, ...(title !== undefined && { title }) }])
    } else {
      const { body: _, own, notes: _n, description: _d, corrections: _c, cover: _p, ...seen } = one
      const place = own && { own: { path: own.path, section: own.section } }
      stories.push(ownCopy({ ...seen, ...place }))
    }
  }
  base ||= originOf(stories)
  return {
    base,
    hosts: hostsOf(base),
    stories,
    media,
    addresses,
    people,
    left,
    notes,
    files,
    tally: tallyOf(stories),
  }
}

/** Values with texts of their own: a part of a text keeps the whole in memory, be it a quarter of a megabyte. */
function ownCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

/** The site an export is of that does not say it: where its first story was. */
function originOf(stories: readonly Seen[]): string {
  const whole = stories.flatMap(({ addresses }) => addresses).find((it) => /^https?:\/\//i.test(it))
  return whole && URL.canParse(whole) ? new URL(whole).origin : ''
}

function tallyOf(stories: readonly Seen[]): Tally {
  const categories = new Map<string, number>()
  const types = new Map<string, number>()
  let without = 0
  for (const story of stories) {
    if (story.own) continue
    types.set(story.type, (types.get(story.type) ?? 0) + 1)
    if (story.categories.length === 0) without += 1
    for (const name of story.categories) categories.set(name, (categories.get(name) ?? 0) + 1)
  }
  return { categories, types, without }
}

/** Where a story goes. */
export type Placed = {
  readonly seen: Seen
  readonly path: string
  readonly section: Section
  readonly tags: readonly string[]
  /** Its address on this paper. */
  readonly address: string
}

/** What is to be done: where each story goes, and where each old address leads. */
export type Plan = {
  readonly placed: ReadonlyMap<string, Placed>
  /** Stories that stay behind, as the mapping wants it. */
  readonly leftOut: readonly Seen[]
  /** New addresses by old ones. */
  readonly addresses: ReadonlyMap<string, string>
  /** New addresses of what waits here to be made public, by old ones. */
  readonly waiting: ReadonlyMap<string, string>
  /** Old addresses of what is here no more. */
  readonly gone: ReadonlySet<string>
}

/** Slugs that are taken: by documents that are there, and by stories of earlier imports. */
export type Names = {
  /** The paths of documents that no import knows, by their slugs. */
  readonly taken: ReadonlyMap<string, string>
  /** The paths of stories that came before, by their ids. */
  readonly known: ReadonlyMap<string, string>
  /** Whether the document at a path is a story's all the same. */
  readonly isOf: (path: string, seen: Seen) => boolean
}

/** Decides where everything goes. The same export, mapping and names give the same plan. */
export function makePlan(found: Survey, mapping: Mapping, names: Names): Plan {
  const placed = new Map<string, Placed>()
  const leftOut: Seen[] = []
  const give = placeGiver(names)
  // Whoever has a place keeps it.
  const inOrder = [...found.stories].sort(
    (a, b) => Number(names.known.has(b.id)) - Number(names.known.has(a.id)),
  )
  for (const seen of inOrder) {
    // Parts of an export may overlap.
    if (placed.has(seen.id)) continue
    const one = place(seen, mapping, names, give)
    if (one) placed.set(seen.id, one)
    else leftOut.push(seen)
  }
  return { placed, leftOut, ...addressesOf(found, [...placed.values()], leftOut, mapping) }
}

function place(seen: Seen, mapping: Mapping, names: Names, give: PlaceGiver): Placed | undefined {
  if (seen.own) return ownPlace(seen, seen.own)
  const isMeant =
    STORY_TYPES.includes(seen.type) || (mapping.types.get(seen.type) ?? LEAVE) !== LEAVE
  const section = isMeant
    ? sectionOf(seen.categories, mapping, () => guessSection(seen.title))
    : undefined
  if (section === undefined) return undefined
  const before = names.known.get(seen.id) ?? give.sameAs(seen)
  const slug = before ? slugIn(before) : give.slug(section, seen.slug ?? '', seen.title)
  const path = before ?? `articles/${section}/${slug}.mdx`
  const at = before?.split('/').slice(1, -1).join('/') || section
  const tags = topicsOf(seen, at, mapping)
  return {
    seen,
    path,
    section: at,
    tags,
    address: storyPath({ kind: 'article', section: at, slug }),
  }
}

/** A document of this paper goes where it was, where that is a place for one. */
function ownPlace(
  seen: Seen,
  { path, section }: { readonly path: string; readonly section: string },
): Placed | undefined {
  if (checkPath(path).length > 0 || path.split('/').some((part) => part.startsWith('.')))
    return undefined
  const slug = slugOfPath(path)
  const kind = path.startsWith('headlines/') ? 'headline' : 'article'
  return { seen, path, section, tags: seen.tags, address: storyPath({ kind, section, slug }) }
}

function slugIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx$/, '')
}

type PlaceGiver = {
  /** A free slug: the story's own, where it may be one here, else one after its title. */
  slug(section: Section, slug: string, title: string): string
  /** Where a story is that came before, though no import remembers it. */
  sameAs(seen: Seen): string | undefined
}

/** Gives each slug once; one that is taken gets `-2`, `-3`. */
function placeGiver({ taken: before, known, isOf }: Names): PlaceGiver {
  const taken = new Set([...before.keys(), ...[...known.values()].map(slugIn)])
  const unclaimed = new Map(before)
  const next = new Map<string, number>()
  return {
    slug(section, slug, title) {
      const isSound = (it: string) =>
        /^[^/.]+$/.test(it) && checkPath(`articles/${section}/${it}.mdx`).length === 0
      const names = [slug, slugFromTitle(slug), slugFromTitle(title)]
      const base = names.find(isSound) ?? 'khong-ten'
      let free = base
      let number = next.get(base) ?? 2
      for (; taken.has(free) || !isSound(free); number++) free = `${base.slice(0, 92)}-${number}`
      next.set(base, number)
      taken.add(free)
      return free
    },
    sameAs(seen) {
      for (const slug of [
        seen.slug ?? '',
        slugFromTitle(seen.slug ?? ''),
        slugFromTitle(seen.title),
      ]) {
        const there = unclaimed.get(slug)
        if (there === undefined || !isOf(there, seen)) continue
        unclaimed.delete(slug)
        return there
      }
      return undefined
    },
  }
}

function addressesOf(
  { hosts, addresses: others, media }: Survey,
  placed: readonly Placed[],
  leftOut: readonly Seen[],
  mapping: Mapping,
): Pick<Plan, 'addresses' | 'waiting' | 'gone'> {
  const addresses = new Map<string, string>()
  const gone = new Set<string>()
  const waiting = new Map<string, string>()
  const put = (address: string, own: string | undefined) => {
    const old = oldAddress(address, hosts)
    if (old === undefined || old === '/') return
    if (own === undefined) gone.add(old)
    else if (!addresses.has(old)) addresses.set(old, own)
  }
  const open = placed.filter(({ seen }) => seen.state === 'public')
  for (const { seen, address } of open) for (const old of seen.addresses) put(old, address)
  for (const seen of leftOut)
    if (seen.state === 'public') for (const old of seen.addresses) put(old, undefined)
  const byId = new Map(open.map((one) => [one.seen.id, one.address]))
  for (const { addresses: pages, parent } of media.values())
    for (const old of pages) put(old, parent === undefined ? undefined : byId.get(parent))
  const shown = shownPages(open, byId, mapping)
  for (const { address, shows } of others) put(address, shown(shows))
  for (const old of addresses.keys()) gone.delete(old)
  // Of these readers saw the beginning there: members' posts, and those with a password.
  for (const { seen, address } of placed.filter(({ seen }) => seen.state === 'hidden'))
    for (const one of seen.addresses) {
      const old = oldAddress(one, hosts)
      if (old !== undefined && old !== '/' && !addresses.has(old)) waiting.set(old, address)
    }
  return { addresses, waiting, gone }
}

/** The page here that shows what an old one did; undefined where there is none. */
function shownPages(
  open: readonly Placed[],
  byId: ReadonlyMap<string, string>,
  mapping: Mapping,
): (shows: ExportedAddress['shows']) => string | undefined {
  const topics = new Set(open.flatMap(({ tags }) => tags.map(termSlug)))
  const authors = new Set(open.flatMap(({ seen }) => seen.authors.map(termSlug)))
  return (shows) => {
    if (shows === 'nothing') return undefined
    if ('page' in shows) return shows.page
    if ('story' in shows) return byId.get(shows.story)
    if ('media' in shows) return undefined
    if ('author' in shows) {
      const slug = termSlug(shows.author)
      return authors.has(slug) ? termHref({ kind: 'author', slug }) : undefined
    }
    if ('category' in shows) {
      const mapped = mapping.categories.get(shows.category)
      const section =
        mapped !== undefined && mapped !== LEAVE && mapped !== 'đoán' ? mapped : undefined
      const list = section && ROUTES.section.path({ section })
      if (list) return shows.feed ? feedPath(list, 'rss.xml') : list
      return topicPage(shows.category, shows.feed)
    }
    return topicPage(shows.topic, shows.feed)
  }
  function topicPage(name: string, feed?: true): string | undefined {
    const slug = termSlug(name)
    if (!topics.has(slug)) return undefined
    const list = termHref({ kind: 'topic', slug })
    return feed ? feedPath(list, 'rss.xml') : list
  }
}
