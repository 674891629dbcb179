import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { contentDir, picturesBytes, picturesDir, storePath } from '@/lib/config'
import { locatePicture, pictureId } from '@/lib/files'
import type { Picture } from '@/lib/model'
import { type Rendition, renditionPath } from '@/lib/pictures'
import { noteLearned, openPublishedStore, selectShownPicture } from '@/lib/store'
import { log } from '@/lib/telemetry'
import { renditionFile, unfinishedFolder } from './folders'
import { colourOf, makeRendition, openSource, type Source } from './make-rendition'
import type { MakerAnswer, MakerRequest, RenditionJob } from './messages'
import { tidyPictures } from './tidy'

/** What decoding may take, megabytes, and how often it is looked at, milliseconds. */
const MOST_MEMORY_MB = 800
const LOOK_EVERY_MS = 100

/** What was learned is not worth waiting for whoever publishes, milliseconds. */
const PATIENCE_MS = 500

/** Answers the server's requests, one after the other, until it lets this process go. */
export function makePictures(): void {
  let running = Promise.resolve()
  const sources = sourceCache()
  process.on('message', (request: MakerRequest) => {
    running = running.then(async () => {
      const answer = await answerTo(request, sources)
      process.send?.(answer)
    })
  })
  process.on('disconnect', () => process.exit(0))
  watchMemory()
}

/** libvips works beside JavaScript: what it takes can only be seen from outside of it. */
function watchMemory(): void {
  const look = () => {
    if (process.memoryUsage.rss() > MOST_MEMORY_MB * 1024 * 1024) process.exit(1)
  }
  setInterval(look, LOOK_EVERY_MS).unref()
}

async function answerTo(request: MakerRequest, sources: SourceCache): Promise<MakerAnswer> {
  try {
    if ('make' in request) return await make(request.make, sources)
    return { bytes: await tidyPictures(picturesDir(), picturesBytes(), Date.now()) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error), because: 'other' }
  }
}

/** A file that is not the picture any more, or cannot be read as one. */
class Unusable extends Error {
  constructor(
    message: string,
    readonly because: 'broken' | 'changed',
  ) {
    super(message)
  }
}

async function make(job: RenditionJob, sources: SourceCache): Promise<MakerAnswer> {
  const { picture, rendition, folder } = job
  const address = renditionPath({ ...rendition, id: picture.id })
  const file = renditionFile(folder, address)
  try {
    const source = await sources(picture)
    const bytes = await makeRendition(source, rendition).catch(blameFile)
    await writeWhole(file, bytes)
    await learn(source, rendition, bytes)
    // Withdrawn meanwhile: whoever took the others away may have been here before this one.
    const isHidden =
      folder === 'public' && !selectShownPicture(picture.id, rendition.focus, Date.now())
    if (!isHidden) return { bytes: bytes.byteLength }
    await rm(file, { force: true })
    return { failure: 'no public story shows it any more', because: 'hidden' }
  } catch (error) {
    if (error instanceof Unusable) return { failure: error.message, because: error.because }
    throw error
  }
}

function blameFile(error: unknown): never {
  throw new Unusable(error instanceof Error ? error.message : String(error), 'broken')
}

type SourceCache = (picture: Picture) => Promise<Source>

/** Keeps the picture that was opened last: mostly several renditions of one are wanted. */
function sourceCache(): SourceCache {
  let last: { readonly id: string; readonly source: Source } | undefined
  return async (picture) => {
    if (last?.id === picture.id) return last.source
    last = undefined
    const file = await readPicture(picture)
    const source = await openSource(picture, file).catch(blameFile)
    last = { id: picture.id, source }
    return source
  }
}

/** The file of a picture, if it is still the same one: an address is for one picture, for good. */
async function readPicture({ src, id }: Picture): Promise<Buffer> {
  const found = locatePicture(contentDir(), src)
  if (typeof found === 'string') throw new Unusable(`${src} is ${found}`, 'changed')
  const file = await readFile(found.file)
  if (pictureId(file) !== id) throw new Unusable(`${src} is another picture by now`, 'changed')
  return file
}

/** Whoever looks sees a whole file, or none. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const partial = path.join(unfinishedFolder(), randomUUID())
  await mkdir(unfinishedFolder(), { recursive: true })
  await mkdir(path.dirname(file), { recursive: true })
  try {
    await writeFile(partial, bytes)
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

/** What was noted before, of pictures as the jobs knew them. */
const noted = new Set<string>()

/** Notes what only shows when renditions are made: a picture's colour, and what its lite one weighs. */
async function learn({ picture, open }: Source, { crop }: Rendition, bytes: Buffer): Promise<void> {
  const { id } = picture
  if (picture.colour === undefined) await note(id, 'colour', () => colourOf({ picture, open }))
  if (crop === 'gon' && picture.liteBytes !== bytes.byteLength)
    await note(id, 'liteBytes', async () => bytes.byteLength)
}

async function note(
  id: string,
  what: 'colour' | 'liteBytes',
  find: () => Promise<string | number>,
): Promise<void> {
  const key = `${id} ${what}`
  if (noted.has(key)) return
  noted.add(key)
  const found = await find().catch(blameFile)
  try {
    const store = openPublishedStore(storePath(), PATIENCE_MS)
    try {
      if (store) noteLearned(store, id, { [what]: found })
    } finally {
      store?.close()
    }
  } catch (err) {
    // It is for the next time.
    noted.delete(key)
    log.debug({ event: 'picture not noted', err }, 'Chưa ghi được về ảnh (picture not noted)')
  }
}
