import path from 'node:path'
import { ContentProblems, type Problem } from '../check/problem'
import { openStoreForWriting, type Store } from '../store/database'
import { writeChange } from '../store/write'
import { allChanges, type Changes, changesOf } from './changes'
import { compileFiles } from './compile-files'
import { settle } from './settle'

/** What a publication did; paths are below the content folder. */
export type Publication = {
  /** How many documents there are in the folder, where all were counted. */
  readonly documents?: number
  readonly published: readonly string[]
  readonly removed: readonly string[]
  /** Files that are gone while their documents stay: renaming them would lose an address. */
  readonly kept: readonly string[]
  /** Why documents were refused; what was live of them stays live. */
  readonly refused: readonly Problem[]
}

/** Where the content lies and where it is kept, both absolute. */
export type Place = { readonly contentDir: string; readonly storeFile: string }

/**
 * Publishes everything that is sound: brings the store in line with the content folder, in one
 * transaction. Given `paths` (below the content folder) it looks at those files only. Takes `now`
 * in milliseconds since 1970.
 */
export function publish(
  place: Place,
  now: number,
  paths?: readonly string[],
): Promise<Publication> {
  return withStore(place, paths === undefined, async (store) => {
    const changes = changesIn(place, store, paths)
    const { write, publication } = await prepare(place, store, changes, now)
    write()
    return publication
  })
}

/**
 * Publishes all or nothing: throws `ContentProblems`, with nothing written, when any document of the
 * folder is wrong. This is what a build is made from.
 */
export function publishStrictly(place: Place, now: number): Promise<Publication> {
  return withStore(place, true, async (store) => {
    const { write, publication } = await prepare(place, store, changesIn(place, store), now)
    if (publication.refused.length > 0) throw new ContentProblems(publication.refused)
    write()
    return publication
  })
}

async function withStore<T>(
  { storeFile }: Place,
  thorough: boolean,
  use: (store: Store) => Promise<T>,
): Promise<T> {
  const store = openStoreForWriting(storeFile, thorough)
  try {
    return await use(store)
  } finally {
    store.close()
  }
}

function changesIn({ contentDir }: Place, store: Store, paths?: readonly string[]): Changes {
  return paths ? changesOf(contentDir, store, paths) : allChanges(contentDir, store)
}

async function prepare(
  { contentDir, storeFile }: Place,
  store: Store,
  changes: Changes,
  now: number,
) {
  const compiled = await compileFiles(changes.changed, contentDir, path.dirname(storeFile))
  const { put, remove, kept, problems } = settle(store, compiled.documents, changes.removed, now)
  const publication: Publication = {
    ...(changes.documents !== undefined && { documents: changes.documents }),
    published: put.map((document) => document.path),
    removed: remove,
    kept,
    refused: [...changes.problems, ...compiled.problems, ...problems],
  }
  const isChange = put.length + remove.length + changes.restamp.length > 0
  const write = () => {
    if (isChange) writeChange(store, { put, remove, restamp: changes.restamp })
  }
  return { publication, write }
}
