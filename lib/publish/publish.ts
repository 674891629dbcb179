import { isMany } from '@/lib/files'
import { ContentProblems, isSettingsPath, type Problem, type StoredDocument } from '@/lib/model'
import {
  forHiddenPictures,
  indexDocuments,
  inTransaction,
  openPublishedStore,
  openStoreForWriting,
  type Store,
  storeWriter,
  wasPublished,
} from '@/lib/store'
import { allChanges, type Changes, changesOf } from './changes'
import type { Compiled } from './compile-files'
import { compileInBatches, type Place } from './compile-in-batches'
import { orphansOf } from './orphans'
import { type FrontsChange, findDeadSlots, lookAtFronts, writeFronts } from './publish-fronts'
import { publishPictures } from './publish-pictures'
import { lookAtRedirects, type RedirectsChange, writeRedirects } from './publish-redirects'
import {
  forgetStories,
  inPaper,
  lookAtSettings,
  type SettingsChange,
  writeSettings,
} from './publish-settings'
import { beginReconciliation } from './reconcile'

/** What a publication did; paths are below the content folder. */
export type Publication = {
  /** How many documents there are in the folder, where all were counted. */
  readonly documents?: number
  /** How many files were read. */
  readonly read: number
  readonly published: readonly string[]
  readonly removed: readonly string[]
  /** Files that are gone while their documents stay: renaming them would lose an address. */
  readonly retained: readonly string[]
  /** Why documents were refused; what was live of them stays live. */
  readonly refused: readonly Problem[]
  /** Pictures of published documents that are gone or broken; what was live of them stays live. */
  readonly lostPictures: readonly Problem[]
  /** Stories that fronts name and there are not; the rest of those fronts is live. */
  readonly deadSlots: readonly Problem[]
  /** People and topics whose files went now, and who still names them. */
  readonly orphans: readonly Problem[]
}

/**
 * Publishes everything that is sound: brings the store in line with the content folder, in one
 * transaction. Given `paths` (below the content folder) it looks at those files only, unless the store was
 * made anew. Takes `now` in milliseconds since 1970.
 */
export function publish(
  place: Place,
  now: number,
  paths?: readonly string[],
): Promise<Publication> {
  return withStore(place, paths === undefined, (store) =>
    bringInAll(place, store, now, wasPublished(store) ? paths : undefined),
  )
}

/**
 * Publishes all or nothing: throws `ContentProblems`, with nothing written, when any document of the
 * folder is wrong. This is what a build is made from.
 */
export function publishStrictly(place: Place, now: number): Promise<Publication> {
  return withStore(place, true, (store) => bringInAll(place, store, now, undefined, throwProblems))
}

function throwProblems({ refused, lostPictures, deadSlots }: Publication): void {
  const problems = [...refused, ...lostPictures, ...deadSlots]
  if (problems.length > 0) throw new ContentProblems(problems)
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

/** What `use` makes of the store, where something was published into it. */
async function withPublished<T>(
  { storeFile }: Place,
  use: (store: Store) => Promise<T>,
): Promise<T | undefined> {
  const store = openPublishedStore(storeFile)
  try {
    return store && (await use(store))
  } finally {
    store?.close()
  }
}

/**
 * Takes documents that were published with many others into the search index, the newest first, at
 * most `limit`. Returns how many there were.
 */
export async function makeSearchable(place: Place, limit: number): Promise<number> {
  const count = await withPublished(place, (store) =>
    inTransaction(store, async () => indexDocuments(store, 'newest', limit)),
  )
  return count ?? 0
}

/** Has `takeAway` called with the ids of pictures that readers do not see any more, until it succeeds. */
export async function takeHiddenPictures(
  place: Place,
  takeAway: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  await withPublished(place, (store) => forHiddenPictures(store, takeAway))
}

type Judge = (publication: Publication) => void

/**
 * Brings what changed into the store, of the given files or of all, unless `judge` throws at what came of
 * it. What stories are depends on the settings, so these are read first.
 */
async function bringInAll(
  place: Place,
  store: Store,
  now: number,
  paths?: readonly string[],
  judge: Judge = () => undefined,
): Promise<Publication> {
  const settings = await lookAtSettings(store, place.contentDir, now)
  return inPaper(settings.paper, async () => {
    if (settings.concernsStories) forgetStories(store, settings)
    const stories = paths?.filter((file) => !isSettingsPath(file))
    const changes =
      stories && !settings.concernsStories
        ? changesOf(place.contentDir, store, stories)
        : allChanges(place.contentDir, store)
    const fronts = lookAtFronts(store, place.contentDir, now, settings.paper !== settings.before)
    const redirects = lookAtRedirects(store, place.contentDir)
    return bringIn(place, store, { ...changes, settings, fronts, redirects }, now, judge)
  })
}

type AllChanges = Changes & {
  readonly settings: SettingsChange
  readonly fronts: FrontsChange
  readonly redirects: RedirectsChange
}

async function bringIn(
  place: Place,
  store: Store,
  changes: AllChanges,
  now: number,
  judge: Judge,
): Promise<Publication> {
  const batches = compileInBatches(changes.candidates, place, now)
  // The first batch, mostly the only one, is compiled before anybody has to wait for the store.
  const { value: first } = await batches.next()
  const none = { documents: [], restamp: [], problems: [] }
  const bring = async () => {
    const publication = await write(store, place, changes, first ?? none, batches, now)
    judge(publication)
    return publication
  }
  const { removed, pictures, settings, fronts, redirects } = changes
  const files = [settings, fronts, redirects].flatMap((change) => [
    ...change.changed,
    ...change.removed,
  ])
  const others = removed.length + pictures.length + files.length
  const isChange = first !== undefined || others > 0
  return isChange ? inTransaction(store, bring) : bring()
}

/** What is named by a slug that a document which comes later may have had. */
function isOfOthers({ code }: Problem): boolean {
  return code === 'tep-khong-co' || code === 'lien-ket-gay'
}

async function write(
  store: Store,
  { contentDir }: Place,
  changes: AllChanges,
  first: Compiled,
  others: AsyncIterable<Compiled>,
  now: number,
): Promise<Publication> {
  const writer = storeWriter(store)
  const reconciliation = beginReconciliation(store, writer, changes, now)
  const pictures = publishPictures(store, writer, contentDir)
  const { settings, fronts, redirects } = changes
  writeSettings(store, writer, settings)
  writeFronts(writer, fronts)
  writeRedirects(store, writer, redirects)
  const published = [settings, fronts, redirects].flatMap(({ changed }) =>
    changed.map(({ path }) => path),
  )
  const refused = [settings, fronts, redirects, changes].flatMap(({ problems }) => problems)
  const early: StoredDocument[] = []
  const put = (document: StoredDocument, isLast: boolean) => {
    const found = reconciliation.put(document)
    if (found.length === 0) {
      published.push(document.path)
      pictures.takeIn(document)
    } else if (isLast || !found.every(isOfOthers)) refused.push(...found)
    else early.push(document)
  }
  const takeIn = async ({ documents, restamp, problems }: Compiled) => {
    refused.push(...problems)
    for (const file of restamp) writer.restamp(file)
    for (const document of documents) {
      const lacking = await pictures.check(document)
      if (lacking.length > 0) refused.push(...lacking)
      else put(document, false)
    }
  }
  await takeIn(first)
  for await (const compiled of others) await takeIn(compiled)
  for (const document of early.splice(0)) put(document, true)
  const { removed: gone, retained } = reconciliation.removeGone()
  const removed = [...settings.removed, ...fronts.removed, ...redirects.removed, ...gone]
  const { replaced, lost } = await pictures.lookAgain(changes.pictures)
  writer.settlePictures(now)
  const isChanged = published.length + removed.length > 0
  if (isChanged) writer.settleNames()
  if (isChanged || replaced > 0) writer.renewVersion(now)
  // Many documents can be searched a little later than they can be read.
  if (!isMany(changes.candidates)) indexDocuments(store, 'just written', published.length)
  const { documents, candidates } = changes
  const read = candidates.length
  const isWhole = documents !== undefined
  const deadSlots =
    isWhole || removed.length + fronts.changed.length > 0 ? findDeadSlots(store, now) : []
  return {
    ...(documents !== undefined && { documents }),
    ...{ read, published, removed, retained, refused, lostPictures: lost, deadSlots },
    orphans: orphansOf(store, gone),
  }
}
