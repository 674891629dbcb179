import type { Place, Problem } from '@/lib/model'
import type { StoryKind } from '@/lib/routes'
import type { CheckedDocument } from './check-document'
import { targetOfLink } from './internal-link'
import { sitePages } from './site-pages'
import { hiddenTarget, type StoryLife } from './story-life'

/** Where a story is in its life, known by the slug it has, or had; undefined where there is none. */
export type LifeOfStory = (kind: StoryKind, slug: string) => StoryLife | undefined

/**
 * Links and headlines of a document to stories that nobody can read when it is public itself. Takes its path below
 * the content folder, and `now` in milliseconds since 1970.
 */
export function hiddenTargets(
  file: string,
  { links, article, life }: CheckedDocument,
  lifeOfStory: LifeOfStory,
  now: number,
): Problem[] {
  const told = (target: StoryLife | undefined, address: string, { line, column }: Place) => {
    const wording = target && hiddenTarget(address, life, target, now)
    return wording ? [{ file, line, column, ...wording }] : []
  }
  const inBody = links.flatMap((link) => {
    const target = targetOfLink(link, sitePages())
    return target.to === 'story'
      ? told(lifeOfStory(target.kind, target.slug), link.address, link)
      : []
  })
  if (!article) return inBody
  return [...inBody, ...told(lifeOfStory('article', article.slug), article.slug, article)]
}
