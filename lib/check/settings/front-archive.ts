import { type DocumentModel, isEventFile, modelOfPath, nameKey } from '@/lib/model'
import type { CheckedDocument, Documents } from '../check-document'
import { slugOfPath } from '../check-path'
import type { FrontStory, Stories } from './front-stories'

type Kind = DocumentModel['kind']

/** The stories of an archive, as its fronts are checked beside them. */
export function storiesOfArchive(documents: Documents): Stories {
  const bySlug = new Map<string, CheckedDocument>()
  const pictures = new Set<string>()
  const topics = new Set<string>()
  const running = new Set<CheckedDocument>()
  const add = (kind: Kind, slug: string, document: CheckedDocument) => {
    const key = `${kind}/${slug}`
    if (!bySlug.has(key)) bySlug.set(key, document)
  }
  for (const [path, document] of documents) {
    const kind = modelOfPath(path)?.kind
    if (kind) add(kind, slugOfPath(path), document)
    if (isEventFile(path) && document.fields.ended === undefined) running.add(document)
    for (const { src } of document.pictures) pictures.add(src)
    for (const term of document.terms) if (term.kind === 'topic') topics.add(term.key)
    if (kind === 'topic') for (const name of document.names) topics.add(nameKey(name))
  }
  for (const [path, document] of documents) {
    const kind = modelOfPath(path)?.kind
    if (kind) for (const { slug } of document.previousSlugs) add(kind, slug, document)
  }
  const article = (slug: string) => bySlug.get(`article/${slug}`)
  return {
    find(slug) {
      const found = article(slug) ?? bySlug.get(`headline/${slug}`)
      return found && toFrontStory(found, found.article && article(found.article.slug))
    },
    isRunning(slug) {
      const found = article(slug)
      return found !== undefined && running.has(found)
    },
    slugs: () =>
      [...bySlug.keys()].flatMap((key) => /^(?:article|headline)\/(.+)$/.exec(key)?.[1] ?? []),
    hasTopic: (name) => topics.has(nameKey(name)),
    hasPicture: (src) => pictures.has(src),
  }
}

/** A headline has from its article what it lacks itself. */
function toFrontStory({ fields, life }: CheckedDocument, led?: CheckedDocument): FrontStory {
  const publishedAt = life.publishedAt ?? led?.life.publishedAt
  return {
    state: life.state === 'public' ? (led?.life.state ?? 'public') : life.state,
    ...(publishedAt !== undefined && { publishedAt }),
    hasPicture: (fields.cover ?? led?.fields.cover) !== undefined,
  }
}
