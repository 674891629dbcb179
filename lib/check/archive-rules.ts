import {
  eventOfPath,
  headlineModel,
  isEventFile,
  isStoryKind,
  modelOfPath,
  nameKey,
  type Problem,
  type Redirect,
} from '@/lib/model'
import { groupBy } from '@/lib/shared/group-by'
import {
  duplicateNames,
  duplicateSlug,
  missingArticle,
  missingEvent,
  ownFormerSlug,
  samePart,
  takenFormerSlug,
  tiedRank,
} from './archive-problems'
import type { CheckedDocument, Documents } from './check-document'
import { checkPath, slugOfPath, storyOfPath } from './check-path'
import { addressOf, deadLinks, type IsTerm } from './dead-links'
import type { IsThere } from './dead-references'
import { hiddenTargets, type LifeOfStory } from './hidden-targets'
import { looksLike } from './missing-file'
import { namesAlike } from './names-alike'
import { profileProblems } from './profile-rules'
import { checkTargets } from './redirects/check-targets'
import { termAddresses } from './term-addresses'

/** The stories of an archive by their kind and slug, and by the slugs they had before: their paths. */
type Stories = {
  readonly present: ReadonlyMap<string, string>
  readonly former: ReadonlyMap<string, string>
}

/**
 * The rules that only show when all documents are seen beside each other. Takes `now` in milliseconds
 * since 1970.
 */
export function archiveProblems(
  paths: readonly string[],
  documents: Documents,
  now: number,
  redirects: readonly Redirect[] = [],
): Problem[] {
  const present = new Map<string, string>()
  const problems: Problem[] = []
  for (const path of [...paths].sort()) {
    const other = present.get(storyOfPath(path))
    if (other !== undefined) problems.push(duplicateSlug(path, other))
    else present.set(storyOfPath(path), path)
  }
  return [
    ...problems,
    ...duplicates(paths),
    ...leadingNowhere(present, documents, now, redirects),
    ...namesAlike(documents),
    ...tiedRanks(documents),
    ...sameParts(documents),
  ]
}

/** Parts of a series with one number: all but the first, which their paths make the first. */
function sameParts(documents: Documents): Problem[] {
  const first = new Map<string, string>()
  return [...documents].flatMap(([file, { part, life }]) => {
    if (!part || life.state !== 'public') return []
    const { series, value, line, column } = part
    const key = `${value} ${nameKey(series)}`
    const other = first.get(key)
    first.set(key, other ?? file)
    return other === undefined ? [] : [{ file, line, column, ...samePart(value, series, other) }]
  })
}

/** Chosen headlines of one rank: all but the first, which their names make the first. */
function tiedRanks(documents: Documents): Problem[] {
  const first = new Map<number, string>()
  return [...documents]
    .filter(([file]) => file.startsWith(CHOSEN))
    .sort(([a], [b]) => (slugOfPath(a) < slugOfPath(b) ? -1 : 1))
    .flatMap(([file, { rank, life }]) => {
      if (!rank || life.state !== 'public') return []
      const { value, line, column } = rank
      const other = first.get(value)
      first.set(value, other ?? file)
      return other === undefined ? [] : [{ file, line, column, ...tiedRank(value, other) }]
    })
}

const CHOSEN = `${headlineModel.folder}/noi-bat/`

/** Of files whose names look the same, those that cannot stay are told of the others. */
function duplicates(paths: readonly string[]): Problem[] {
  const groups = groupBy(paths, looksLike)
  return [...groups.values()].flatMap((group) =>
    group.flatMap((path) => {
      const duplicate = group.find((other) => other !== path)
      return duplicate !== undefined && checkPath(path).length > 0
        ? [duplicateNames(path, duplicate)]
        : []
    }),
  )
}

function leadingNowhere(
  present: ReadonlyMap<string, string>,
  documents: Documents,
  now: number,
  redirects: readonly Redirect[],
): Problem[] {
  const former = new Map<string, string>()
  for (const [path, { previousSlugs }] of documents)
    for (const { slug } of previousSlugs) former.set(`${modelOfPath(path)?.kind}/${slug}`, path)
  const stories = { present, former }
  const isThere: IsThere = (kind, slug) => pathOf(stories, `${kind}/${slug}`) !== undefined
  const terms = termAddresses(documents)
  const lifeOfStory: LifeOfStory = (kind, slug) =>
    documents.get(pathOf(stories, `${kind}/${slug}`) ?? '')?.life
  const addresses = onceOnly(() => [...[...present.values()].flatMap(addressOfPath), ...terms])
  const isTerm: IsTerm = (href) => terms.has(href)
  const ofRules = checkTargets(redirects, isThere, addresses, isTerm)
  const ofStories = [...documents].flatMap(([path, document]) => [
    ...deadLinks(path, document.links, isThere, addresses, isTerm),
    ...hiddenTargets(path, document, lifeOfStory, now),
    ...missingArticles(path, document, stories),
    ...missingEvents(path, stories),
    ...takenSlugs(path, document, stories),
  ])
  return [...ofRules, ...ofStories, ...profileProblems(documents, isThere)]
}

function pathOf({ present, former }: Stories, story: string): string | undefined {
  return present.get(story) ?? former.get(story)
}

/** The section of an article is not known from its path alone; mostly its folder says it. */
function addressOfPath(path: string): string[] {
  const kind = modelOfPath(path)?.kind ?? 'article'
  if (!isStoryKind(kind)) return []
  return [addressOf({ kind, slug: slugOfPath(path), section: path.split('/')[1] ?? '' })]
}

function onceOnly<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** A headline leads to the name an article has now. */
function missingArticles(
  file: string,
  { article }: CheckedDocument,
  { present, former }: Stories,
): Problem[] {
  if (!article || present.has(`article/${article.slug}`)) return []
  const { slug, line, column } = article
  const now = former.get(`article/${slug}`)
  return [{ ...missingArticle(file, slug, now && slugOfPath(now)), line, column }]
}

function missingEvents(file: string, { present }: Stories): Problem[] {
  const event = eventOfPath(file)
  if (event === undefined || isEventFile(file)) return []
  const there = present.get(`article/${event}`)
  return there !== undefined && isEventFile(there) ? [] : [missingEvent(file, event)]
}

function takenSlugs(
  file: string,
  { previousSlugs }: CheckedDocument,
  { present }: Stories,
): Problem[] {
  return previousSlugs.flatMap(({ slug, ...place }) => {
    const path = present.get(`${modelOfPath(file)?.kind}/${slug}`)
    if (path === undefined) return []
    const wording = path === file ? ownFormerSlug(slug) : takenFormerSlug(slug, path)
    return [{ file, ...place, ...wording }]
  })
}
