import type { DocumentState, Problem } from '@/lib/model'
import { groupBy } from '@/lib/shared/group-by'
import { changedAddress } from './archive-problems'
import { slugOfPath, storyOfPath } from './check-path'

/** A document as it was published last. */
export type PublishedFile = {
  readonly path: string
  readonly kind: string
  readonly slug: string
  readonly hash: string
  readonly state: DocumentState
  readonly published_at: number | null
}

/** A file's name for the address, and the names it says it had. */
type Renamed = {
  readonly kind: string
  readonly slug: string
  readonly previousSlugs: readonly string[]
}

/** Whether a document is a public one under another file name, and its old address would be lost. */
export function losesAddress(row: PublishedFile, renamed: Renamed, now: number): boolean {
  return (
    row.kind === renamed.kind &&
    // An entry goes where its event goes.
    row.kind !== 'entry' &&
    row.slug !== renamed.slug &&
    row.state === 'public' &&
    (row.published_at ?? 0) <= now &&
    !renamed.previousSlugs.includes(row.slug)
  )
}

type CheckedFile = {
  readonly hash: string
  readonly checked: { readonly previousSlugs: readonly { readonly slug: string }[] }
}

/**
 * Files of the content folder that were published under another name. `published` is what the store
 * has; takes `now` in milliseconds since 1970.
 */
export function renamedStories(
  published: readonly PublishedFile[],
  files: ReadonlyMap<string, CheckedFile>,
  now: number,
): Problem[] {
  const gone = published.filter(({ path }) => !files.has(path))
  if (gone.length === 0) return []
  const byHash = groupBy(gone, ({ hash }) => hash)
  const there = new Set(published.map(({ path, hash }) => `${path} ${hash}`))
  return [...files].flatMap(([path, { hash, checked }]) => {
    if (there.has(`${path} ${hash}`)) return []
    const [kind = ''] = storyOfPath(path).split('/')
    const previousSlugs = checked.previousSlugs.map(({ slug }) => slug)
    const renamed = { kind, slug: slugOfPath(path), previousSlugs }
    const row = byHash.get(hash)?.find((one) => losesAddress(one, renamed, now))
    return row ? [changedAddress(path, row.slug)] : []
  })
}
