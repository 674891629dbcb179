import { realpathSync, statSync } from 'node:fs'
import { formatProblems, type Problem } from '@/lib/model'
import type { Place, Publication } from '@/lib/publish'
import { isDamage, setStoreAside } from '@/lib/store'
import { log } from '@/lib/telemetry'
import { refuseOnFullDisk } from './full-disk'
import type { FromPublisher, PublishRequest } from './messages'
import { untilWritten } from './open-files'
import { missingRenditions, removeHiddenPictures } from './pictures'
import { pullBranch } from './pull-branch'
import { imagesElsewhere, watchFolder } from './watch-folder'

/** How long to wait before everything is looked at again after a failure, milliseconds. */
const RETRY_AFTER_MS = 5_000

/** How often the server is told that this process is alive, milliseconds. */
const SIGN_OF_LIFE_MS = 1_000

/** How often it is looked whether folder and store are still there, milliseconds. */
const LOOK_EVERY_MS = 500

/** The compiler is loaded ahead of the first save, once the start is over, milliseconds. */
const COMPILER_AFTER_MS = 10_000

/** How long after a publication what readers will want is looked for, milliseconds. */
const WANTED_AFTER_MS = 1_000

/** So many documents are made searchable at once, some two tenths of a second of work. */
const INDEXED_AT_ONCE = 200

/** So many files or problems are named in a line of the log. */
const REPORTED = 20

/** So many changed documents are named to the server; where more have changed, that is as good as all. */
const REPORTED_CHANGES = 100

/** The rest in between, milliseconds: readers come first. */
const REST_MS = 20

/**
 * Watches the content folder and publishes what is saved there, one change after the other. Runs in
 * a process of its own: compiling never holds up a reader, and when it fails the site serves on.
 */
export async function watchAndPublish({ contentDir, storeFile }: Place): Promise<void> {
  endWithServer()
  setInterval(() => sendToServer({ alive: true }), SIGN_OF_LIFE_MS)
  // Watchers name files by their real path.
  let place = { contentDir: await realPathOnceThere(contentDir), storeFile }
  let isOurFolder = folderThatIsThere(place.contentDir)
  const unreconciled = new Set<string>()
  let running: Promise<unknown> = Promise.resolve()

  const inTurn: InTurn = (work) => {
    const next = running.then(work)
    running = next.catch(() => undefined)
    return next
  }
  const index = searchIndexer(place, inTurn)
  const announceWanted = wantedAnnouncer(place, inTurn)
  const publishInTurn: InTurn = (work) => inTurn(work).finally(index)
  let again: NodeJS.Timeout | undefined
  const look = async (paths?: readonly string[], noticedAt = performance.now()) => {
    try {
      const publication = await publishInTurn(() => publishNow(place, unreconciled, paths))
      report(publication, noticedAt)
      await inTurn(() => removeHiddenPictures(place, announceHidden))
      announceWanted(publication.published)
    } catch (error) {
      reportFailure(error, noticedAt)
      // Damaged, it is compiled anew once it is seen to be gone.
      if (isDamage(error)) setStoreAside(storeFile)
      // The disk is full, say: the site serves on, and everything is looked at again in a while. Each save
      // meanwhile fails, too: one look is enough for all.
      clearTimeout(again)
      if (isOurFolder()) again = setTimeout(look, RETRY_AFTER_MS)
    }
    if (!isOurFolder()) await endForAnother(contentDir)
  }
  let watching = await watchFolder(place.contentDir, look)

  /** The name leads to another folder, as where each release of the content has its own. */
  const moveTo = async (folder: string) => {
    const before = watching
    place = { contentDir: folder, storeFile }
    isOurFolder = folderThatIsThere(folder)
    unreconciled.clear()
    await before.stop()
    watching = await watchFolder(folder, look)
    await look()
  }
  process.on('message', (request: PublishRequest) => {
    // In one turn, so that the answer lists what the pull brought.
    const noticedAt = performance.now()
    const work = publishInTurn(async () => {
      await pullBranch(place.contentDir, request.branch)
      return publishNow(place, unreconciled)
    })
    work
      .then((publication) => {
        report(publication, noticedAt)
        announceWanted(publication.published)
        return inTurn(() => removeHiddenPictures(place, announceHidden))
      })
      .catch((error: unknown) => reportFailure(error, noticedAt))
    answer(request, work)
  })
  // What changed between the last publication and now.
  await look()
  lookEvery(LOOK_EVERY_MS, async () => {
    const folder = realPathNow(contentDir)
    if (folder !== undefined && folder !== place.contentDir) await moveTo(folder)
    // It was deleted, or something else has its name, and is compiled anew.
    else if (!isStore(storeFile)) await look()
  })
  setTimeout(loadCompilerAhead, COMPILER_AFTER_MS)
}

function announceHidden(hidden: readonly string[]): void {
  sendToServer({ hidden })
}

/** The server ended, or will have before anything is told it: so does its publisher, whatever it waits for. */
function endWithServer(): void {
  process.on('disconnect', () => process.exit(0))
  if (process.send && !process.connected) process.exit(0)
}

/** Without it, the first save takes longer; a broken one is reported when it is needed. */
async function loadCompilerAhead(): Promise<void> {
  const { loadCompiler } = await import('@/lib/publish')
  await loadCompiler().catch((err: unknown) =>
    log.error({ event: 'compiler not loaded', err }, 'Chưa nạp được trình biên dịch'),
  )
}

/** Returns whether a folder is still the one that is there now: not gone, nor another one. */
function folderThatIsThere(folder: string): () => boolean {
  const identity = () => {
    const found = statSync(folder, { throwIfNoEntry: false })
    return found && `${found.dev} ${found.ino} ${found.birthtimeMs}`
  }
  const now = identity()
  return () => identity() === now
}

function isStore(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.isFile() === true && found.size > 0
}

/**
 * Waits until there is a folder of that name again, and ends this process: nobody watches the new one,
 * and what watches the old one does not let go of it. The server starts a publisher anew.
 */
async function endForAnother(folder: string): Promise<void> {
  await realPathOnceThere(folder)
  process.exit(0)
}

/** Looks again and again, one look after the other. */
function lookEvery(milliseconds: number, look: () => Promise<void>): void {
  setTimeout(async () => {
    await look()
    lookEvery(milliseconds, look)
  }, milliseconds)
}

/** The real path of a folder; undefined while it is not there. */
function realPathNow(folder: string): string | undefined {
  try {
    return realpathSync(folder)
  } catch {
    // That it is gone is reported by who reads it.
    return undefined
  }
}

/** The real path of a folder; reports it, and waits, while it is not there. */
async function realPathOnceThere(folder: string): Promise<string> {
  for (;;) {
    try {
      return realpathSync(folder)
    } catch (error) {
      reportFailure(error, performance.now())
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS))
    }
  }
}

/** Runs work after all that was asked for before. */
type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/** Returns what makes searchable, a few at a time, whatever is not yet; saves come in between. */
function searchIndexer(place: Place, inTurn: InTurn): () => void {
  let isRunning = false
  const goOn = async (): Promise<void> => {
    const { makeSearchable } = await import('@/lib/publish')
    while ((await inTurn(() => makeSearchable(place, INDEXED_AT_ONCE))) > 0)
      await new Promise((resolve) => setTimeout(resolve, REST_MS))
  }
  return () => {
    if (isRunning) return
    isRunning = true
    goOn()
      .catch((err: unknown) => {
        log.error({ event: 'indexing failed', err }, 'Chưa lập được chỉ mục tìm kiếm')
        if (isDamage(err)) setStoreAside(place.storeFile)
      })
      .finally(() => {
        isRunning = false
      })
  }
}

/**
 * Returns what says to the server, a while after stories were published, which renditions readers are going to want. To
 * find out takes a tenth of a second, and who waits for the next story comes first.
 */
function wantedAnnouncer(
  { storeFile }: Place,
  inTurn: InTurn,
): (published: readonly string[]) => void {
  const paths = new Set<string>()
  let isDue = false
  const announce = async () => {
    const published = [...paths]
    paths.clear()
    const wanted = await missingRenditions(published, Date.now())
    if (wanted.length > 0) sendToServer({ wanted })
  }
  const begin = () => {
    isDue = false
    inTurn(announce).catch((err: unknown) => {
      log.error({ event: 'pictures not looked for', err }, 'Chưa tìm được ảnh cần làm trước')
      if (isDamage(err)) setStoreAside(storeFile)
    })
  }
  return (published) => {
    for (const path of published) paths.add(path)
    if (isDue) return
    isDue = true
    setTimeout(begin, WANTED_AFTER_MS)
  }
}

/** Publishes the given files, or everything; `unreconciled` are the files to look at again each time. */
async function publishNow(
  place: Place,
  unreconciled: Set<string>,
  paths?: readonly string[],
): Promise<Publication> {
  await refuseOnFullDisk(place.contentDir)
  // Who looks at everything could come upon a file in the middle of its being written.
  const elsewhere = imagesElsewhere(place.contentDir)
  if (!paths)
    await untilWritten([place.contentDir, ...(elsewhere === undefined ? [] : [elsewhere])])
  const { publish } = await import('@/lib/publish')
  const publication = await publish(place, Date.now(), paths && [...paths, ...unreconciled])
  // What was refused may be right once another file is there.
  unreconciled.clear()
  for (const { file } of publication.refused) unreconciled.add(file)
  for (const file of publication.retained) unreconciled.add(file)
  return publication
}

/** Reports to the terminal, or the log, and the server what a look at the content did. */
function report(publication: Publication, noticedAt: number): void {
  const { published, removed, deadSlots, orphans } = publication
  const kept = [...publication.refused, ...publication.lostPictures]
  const refused = [...kept, ...deadSlots, ...orphans]
  const milliseconds = Math.round(performance.now() - noticedAt)
  const documents = new Set(refused.map(({ file }) => file)).size
  const counts = { published: published.length, removed: removed.length, refused: documents }
  const problems = refused.slice(0, REPORTED)
  const changed = [...published, ...removed].slice(0, REPORTED_CHANGES)
  sendToServer({ facts: { ...counts, changed, problems, milliseconds, failed: false } })
  const facts = { event: 'published', ...counts, milliseconds }
  if (published.length > 0)
    log.info(
      { ...facts, files: published.slice(0, REPORTED) },
      `Đã xuất bản: ${shorten(published)}`,
    )
  if (removed.length > 0)
    log.info({ ...facts, gone: removed.slice(0, REPORTED) }, `Đã gỡ: ${shorten(removed)}`)
  if (kept.length > 0) reportProblems('refused', 'Chưa xuất bản, bản trước đó vẫn ở trên báo', kept)
  if (deadSlots.length > 0)
    reportProblems(
      'not on the front',
      'Phần còn lại đã lên báo, còn các chỗ này thì chưa',
      deadSlots,
    )
  if (orphans.length > 0) reportProblems('still named', 'Đã gỡ, nhưng còn tệp gọi tên', orphans)
}

function reportProblems(event: string, title: string, problems: readonly Problem[]): void {
  const reported = problems.slice(0, REPORTED)
  const facts = reported.map(({ file, line, code, english }) => ({ file, line, code, english }))
  log.error({ event, problems: facts }, `${title}:\n${formatProblems(problems)}`)
}

function reportFailure(err: unknown, noticedAt: number): void {
  const milliseconds = Math.round(performance.now() - noticedAt)
  const counts = { published: 0, removed: 0, refused: 0, changed: [], problems: [] }
  sendToServer({ facts: { ...counts, milliseconds, failed: true } })
  log.error(
    { event: 'publishing failed', err },
    'Xuất bản không thành, báo vẫn như trước, sẽ thử lại (publishing failed)',
  )
}

/** A server that has just ended hears nothing any more, and this process ends after it. */
function sendToServer(message: FromPublisher): void {
  process.send?.(message, undefined, undefined, () => undefined)
}

function shorten(paths: readonly string[]): string {
  const shown = paths.slice(0, 5).join(', ')
  return paths.length > 5 ? `${shown} và ${paths.length - 5} tệp nữa` : shown
}

async function answer({ id }: PublishRequest, work: Promise<Publication>): Promise<void> {
  const result: FromPublisher = await work.then(
    (publication) => ({ id, publication }),
    (error: unknown) => ({ id, failure: error instanceof Error ? error.message : String(error) }),
  )
  sendToServer(result)
}
