import { isMany } from '@/lib/files'
import { ContentProblems, type Problem } from '@/lib/model'
import {
  indexDocuments,
  inTransaction,
  openStoreForWriting,
  type Store,
  storeWriter,
} from '@/lib/store'
import { allChanges, type Changes, changesOf } from './changes'
import type { Compiled } from './compile-files'
import { compileInBatches, type Place } from './compile-in-batches'
import { beginSettling } from './reconcile'

/** What a publication did; paths are below the content folder. */
export type Publication = {
  /** How many documents there are in the folder, where all were counted. */
  readonly documents?: number
  /** How many files were read. */
  readonly read: number
  readonly published: readonly string[]
  readonly removed: readonly string[]
  /** Files that are gone while their documents stay: renaming them would lose an address. */
  readonly kept: readonly string[]
  /** Why documents were refused; what was live of them stays live. */
  readonly refused: readonly Problem[]
}

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
  return withStore(place, paths === undefined, (store) => {
    const changes = paths
      ? changesOf(place.contentDir, store, paths)
      : allChanges(place.contentDir, store)
    return bringIn(place, store, changes, now)
  })
}

/**
 * Publishes all or nothing: throws `ContentProblems`, with nothing written, when any document of the
 * folder is wrong. This is what a build is made from.
 */
export function publishStrictly(place: Place, now: number): Promise<Publication> {
  return withStore(place, true, (store) =>
    bringIn(place, store, allChanges(place.contentDir, store), now, throwProblems),
  )
}

function throwProblems({ refused }: Publication): void {
  if (refused.length > 0) throw new ContentProblems(refused)
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

/**
 * Takes documents that were published with many others into the search index, the newest first, at
 * most `limit`. Returns how many there were.
 */
export function makeSearchable(place: Place, limit: number): Promise<number> {
  return withStore(place, false, (store) =>
    inTransaction(store, async () => indexDocuments(store, 'newest', limit)),
  )
}

/** Brings changes into the store, unless `judge` throws at what came of them. */
async function bringIn(
  place: Place,
  store: Store,
  changes: Changes,
  now: number,
  judge: (publication: Publication) => void = () => undefined,
): Promise<Publication> {
  const batches = compileInBatches(changes.candidates, place, now)
  // The first batch, mostly the only one, is compiled before anybody has to wait for the store.
  const { value: first } = await batches.next()
  const none = { documents: [], restamp: [], problems: [] }
  const bring = async () => {
    const publication = await write(store, changes, first ?? none, batches, now)
    judge(publication)
    return publication
  }
  const isChange = first !== undefined || changes.removed.length > 0
  return isChange ? inTransaction(store, bring) : bring()
}

async function write(
  store: Store,
  changes: Changes,
  first: Compiled,
  others: AsyncIterable<Compiled>,
  now: number,
): Promise<Publication> {
  const writer = storeWriter(store)
  const settling = beginSettling(store, writer, changes, now)
  const published: string[] = []
  const refused = [...changes.problems]
  const takeIn = ({ documents, restamp, problems }: Compiled) => {
    refused.push(...problems)
    for (const file of restamp) writer.restamp(file)
    for (const document of documents) {
      const found = settling.put(document)
      if (found.length > 0) refused.push(...found)
      else published.push(document.path)
    }
  }
  takeIn(first)
  for await (const compiled of others) takeIn(compiled)
  const { removed, kept } = settling.removeGone()
  if (published.length + removed.length > 0) {
    writer.settleNames()
    writer.renewVersion(now)
  }
  // Many documents can be searched a little later than they can be read.
  if (!isMany(changes.candidates)) indexDocuments(store, 'just written', published.length)
  const { documents, candidates } = changes
  const read = candidates.length
  return { ...(documents !== undefined && { documents }), read, published, removed, kept, refused }
}
