import { realpathSync } from 'node:fs'
import path from 'node:path'
import { subscribe } from '@parcel/watcher'
import { formatProblems, type Problem } from '../../lib/content/check/problem'
import type { Place } from '../../lib/content/compile/compile-in-batches'
import { isDocumentPath, listContent } from '../../lib/content/compile/content-files'
import type { Publication } from '../../lib/content/compile/publish'
import { PUBLISHED, type PublishAnswer, type PublishRequest } from './messages'
import { pullBranch } from './pull-branch'
import { collectQuietFiles } from './quiet-files'

/** How long to wait before everything is looked at again after a failure, milliseconds. */
const RETRY_AFTER_MS = 5_000

/** So many documents are made searchable at once, some two tenths of a second of work. */
const INDEXED_AT_ONCE = 200

/** The rest in between, milliseconds: readers come first. */
const REST_MS = 20

/**
 * Watches the content folder and publishes what is saved there, one change after the other. Runs in
 * a process of its own: compiling never holds up a reader, and when it fails the site serves on.
 */
export async function watchAndPublish({ contentDir, storeFile }: Place): Promise<void> {
  // Watchers name files by their real path.
  const place = { contentDir: realpathSync(contentDir), storeFile }
  const unsettled = new Set<string>()
  let running: Promise<unknown> = Promise.resolve()

  const inTurn: InTurn = (work) => {
    const next = running.then(work)
    running = next.catch(() => undefined)
    return next
  }
  const index = searchIndexer(place, inTurn)
  const publishInTurn: InTurn = (work) => inTurn(work).finally(index)
  const enqueue = (paths?: readonly string[]) =>
    publishInTurn(() => publishNow(place, unsettled, paths))
  const lookAtEverything = () => enqueue().then(report, fail)
  /** The disk is full, say: the site serves on, and everything is looked at again in a while. */
  const fail = (error: unknown) => {
    console.error('Xuất bản không thành, báo vẫn như trước, sẽ thử lại (publishing failed)', error)
    setTimeout(lookAtEverything, RETRY_AFTER_MS)
  }
  const files = collectQuietFiles(place.contentDir, (paths) => {
    enqueue(paths).then(report, fail)
  })
  const note = (file: string, type: string) => {
    const relative = path.relative(place.contentDir, file).split(path.sep).join('/')
    if (isDocumentPath(relative)) {
      files.changed(relative)
    } else if (relative.startsWith('images/')) {
      // A picture may be what a refused document was missing.
      if (unsettled.size > 0) enqueue([]).then(report, fail)
    } else if (path.extname(relative) === '') {
      // A folder moved in or out comes as one event.
      if (type === 'delete') lookAtEverything()
      else
        for (const document of listContent(place.contentDir, relative).files)
          files.changed(document.path)
    }
  }
  await subscribe(place.contentDir, (error, events) => {
    // Events were lost: look at everything.
    if (error) lookAtEverything()
    else for (const event of events) note(event.path, event.type)
  })
  process.on('message', (request: PublishRequest) => {
    // In one turn, so that the answer lists what the pull brought.
    const work = publishInTurn(async () => {
      await pullBranch(place.contentDir, request.branch)
      return publishNow(place, unsettled)
    })
    answer(request, work)
  })
  // The server ended: so does its publisher.
  process.on('disconnect', () => process.exit(0))
  // What changed between the last publication and now.
  await lookAtEverything()
}

/** Runs work after all that was asked for before. */
type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/** Returns what makes searchable, a few at a time, whatever is not yet; saves come in between. */
function searchIndexer(place: Place, inTurn: InTurn): () => void {
  let isRunning = false
  const goOn = async (): Promise<void> => {
    const { makeSearchable } = await import('../../lib/content/compile/publish')
    while ((await inTurn(() => makeSearchable(place, INDEXED_AT_ONCE))) > 0)
      await new Promise((resolve) => setTimeout(resolve, REST_MS))
  }
  return () => {
    if (isRunning) return
    isRunning = true
    goOn()
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        isRunning = false
      })
  }
}

/** Publishes the given files, or everything; `unsettled` are the files to look at again each time. */
async function publishNow(
  place: Place,
  unsettled: Set<string>,
  paths?: readonly string[],
): Promise<Publication> {
  const { publish } = await import('../../lib/content/compile/publish')
  const publication = await publish(place, Date.now(), paths && [...paths, ...unsettled])
  if (publication.published.length + publication.removed.length > 0) process.send?.(PUBLISHED)
  // What was refused may be right once another file is there.
  unsettled.clear()
  for (const { file } of publication.refused) unsettled.add(file)
  for (const file of publication.kept) unsettled.add(file)
  return publication
}

function report({ published, removed, refused }: Publication): void {
  if (published.length > 0) console.log(`Đã xuất bản: ${shorten(published)}`)
  if (removed.length > 0) console.log(`Đã gỡ: ${shorten(removed)}`)
  if (refused.length > 0) reportRefused(refused)
}

function reportRefused(problems: readonly Problem[]): void {
  console.error(`Chưa xuất bản, bản trước đó vẫn ở trên báo:\n${formatProblems(problems)}`)
}

function shorten(paths: readonly string[]): string {
  const shown = paths.slice(0, 5).join(', ')
  return paths.length > 5 ? `${shown} và ${paths.length - 5} tệp nữa` : shown
}

async function answer({ id }: PublishRequest, work: Promise<Publication>): Promise<void> {
  const result: PublishAnswer = await work.then(
    (publication) => ({ id, publication }),
    (error: unknown) => ({ id, failure: error instanceof Error ? error.message : String(error) }),
  )
  process.send?.(result)
}
