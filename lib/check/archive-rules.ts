import { modelOfPath, type Problem } from '@/lib/model'
import {
  draftTarget,
  duplicateNames,
  duplicateSlug,
  missingArticle,
  ownFormerSlug,
  takenFormerSlug,
} from './archive-problems'
import type { CheckedDocument } from './check-document'
import { slugOfPath, storyOfPath } from './check-path'
import { looksLike } from './check-picture'
import { addressOf, deadLinks, type IsStory } from './dead-links'
import { targetOf } from './internal-link'
import { sitePages } from './site-pages'

/** The documents of an archive, by their paths below the content folder, in the order of paths. */
type Documents = ReadonlyMap<string, CheckedDocument>

/** The rules that only show when all documents are seen beside each other. */
export function archiveProblems(paths: readonly string[], documents: Documents): Problem[] {
  const first = new Map<string, string>()
  const names = new Map<string, string>()
  const problems: Problem[] = []
  for (const path of [...paths].sort()) {
    const other = first.get(storyOfPath(path))
    const duplicate = names.get(looksLike(path))
    if (duplicate !== undefined)
      problems.push(duplicateNames(path, duplicate), duplicateNames(duplicate, path))
    else if (other !== undefined) problems.push(duplicateSlug(path, other))
    if (other === undefined) first.set(storyOfPath(path), path)
    names.set(looksLike(path), path)
  }
  return [...problems, ...leadingNowhere(first, documents)]
}

function leadingNowhere(stories: ReadonlyMap<string, string>, documents: Documents): Problem[] {
  const former = new Set<string>()
  for (const [path, { previousSlugs }] of documents)
    for (const { slug } of previousSlugs) former.add(`${modelOfPath(path)?.kind}/${slug}`)
  const isStory: IsStory = (kind, slug) =>
    stories.has(`${kind}/${slug}`) || former.has(`${kind}/${slug}`)
  const terms = new Set([...documents.values()].flatMap((document) => document.terms))
  const addresses = onceOnly(() => [...[...stories.values()].map(addressOfPath), ...terms])
  return [...documents].flatMap(([path, document]) => [
    ...deadLinks(path, document.links, isStory, addresses, (href) => terms.has(href)),
    ...draftLinks(path, document, stories, documents),
    ...draftArticle(path, document, stories, documents),
    ...missingArticles(path, document, isStory),
    ...takenSlugs(path, document, stories),
  ])
}

/** The section of an article is not known from its path alone; mostly its folder says it. */
function addressOfPath(path: string): string {
  const kind = modelOfPath(path)?.kind ?? 'article'
  return addressOf({ kind, slug: slugOfPath(path), section: path.split('/')[1] ?? '' })
}

function onceOnly<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function draftLinks(
  file: string,
  { links, isDraft }: CheckedDocument,
  stories: ReadonlyMap<string, string>,
  documents: Documents,
): Problem[] {
  if (isDraft) return []
  return links.flatMap(({ address, ...place }) => {
    const target = targetOf(address, sitePages())
    const path = target.to === 'story' ? stories.get(`${target.kind}/${target.slug}`) : undefined
    const leadsToDraft = path !== undefined && documents.get(path)?.isDraft
    return leadsToDraft ? [{ file, ...place, ...draftTarget(address) }] : []
  })
}

/** A headline that is public before the article it leads to. */
function draftArticle(
  file: string,
  { article, isDraft }: CheckedDocument,
  stories: ReadonlyMap<string, string>,
  documents: Documents,
): Problem[] {
  if (isDraft || !article) return []
  const { slug, ...place } = article
  const path = stories.get(`article/${slug}`)
  if (path === undefined || !documents.get(path)?.isDraft) return []
  return [{ file, ...place, ...draftTarget(slug) }]
}

function missingArticles(file: string, { article }: CheckedDocument, isStory: IsStory): Problem[] {
  if (!article || isStory('article', article.slug)) return []
  const { line, column } = article
  return [{ ...missingArticle(file, article.slug), line, column }]
}

function takenSlugs(
  file: string,
  { previousSlugs }: CheckedDocument,
  stories: ReadonlyMap<string, string>,
): Problem[] {
  return previousSlugs.flatMap(({ slug, ...place }) => {
    const path = stories.get(`${modelOfPath(file)?.kind}/${slug}`)
    if (path === undefined) return []
    const wording = path === file ? ownFormerSlug(slug) : takenFormerSlug(slug, path)
    return [{ file, ...place, ...wording }]
  })
}
