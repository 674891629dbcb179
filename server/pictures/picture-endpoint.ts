import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Picture } from '@/lib/model'
import {
  type Format,
  isRendition,
  PICTURES_PATH,
  type RenditionAddress,
  readRenditionPath,
} from '@/lib/pictures'
import { shownPicture } from '@/lib/query'
import { matchStory } from '@/lib/routes'
import { log } from '@/lib/telemetry'
import { isKnown } from '../../lib/shared/etag'
import type { Step } from '../pipeline/step'
import { type PreviewedStories, previewedStories } from '../preview/file-passes'
import { type PictureFolder, renditionFile } from './folders'
import { NoRendition, type PictureMaker } from './maker'

const TYPES: Readonly<Record<Format, string>> = {
  avif: 'image/avif',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

/** An address names one picture in one form, for good. */
const FOR_GOOD = 'public, max-age=31536000, immutable'
const FOR_NOBODY_ELSE = 'private, no-store'

/** When to ask again where too many renditions are waiting, seconds. */
const RETRY_AFTER = '5'

/**
 * Answers `GET /anh/…`: renditions of the pictures that stories show which readers see now, or that whoever asks
 * may look over; made where they are not there yet. Anything else is not there, and leaves nothing behind.
 */
export function answerPictures(maker: PictureMaker): Step {
  const storiesOf = previewedStories()
  return (request, response, next) => {
    const [path = ''] = (request.url ?? '').split('?', 1)
    if (!path.startsWith(`${PICTURES_PATH}/`)) return next()
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const address = isRead ? readRenditionPath(path) : undefined
    const found = address && find(address, request, storiesOf)
    if (!found) return answerEmpty(response, 404)
    answer(request, response, path, address, found, maker).catch((error) => fail(response, error))
  }
}

type Found = { readonly picture: Picture; readonly folder: PictureFolder }

function find(
  address: RenditionAddress,
  request: IncomingMessage,
  storiesOf: PreviewedStories,
): Found | undefined {
  const { id, focus } = address
  const now = Date.now()
  const shown = shownPicture(id, focus, now)
  const picture =
    shown ??
    storiesOf(request)
      .flatMap((story) => matchStory(story) ?? [])
      .map((story) => shownPicture(id, focus, now, story))
      .find((one) => one !== undefined)
  if (!picture || !isRendition(picture, address)) return undefined
  return { picture, folder: shown ? 'public' : 'private' }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  address: RenditionAddress,
  { picture, folder }: Found,
  maker: PictureMaker,
): Promise<void> {
  const etag = `"${path.slice(PICTURES_PATH.length + 1)}"`
  const headers = {
    ETag: etag,
    'Cache-Control': folder === 'public' ? FOR_GOOD : FOR_NOBODY_ELSE,
  }
  if (isKnown(request.headers['if-none-match'] ?? null, etag))
    return void response.writeHead(304, headers).end()
  const file = renditionFile(folder, path)
  const bytes = (await sizeOf(file)) ?? (await make())
  if (bytes === undefined) return answerBusy(response)
  response.writeHead(200, {
    ...headers,
    'Content-Type': TYPES[address.format],
    'Content-Length': bytes,
  })
  if (request.method === 'HEAD') response.end()
  else await pipeline(createReadStream(file), response)

  async function make(): Promise<number | undefined> {
    await maker.make({ picture, rendition: address, folder })
    return sizeOf(file)
  }
}

async function sizeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function fail(response: ServerResponse, error: unknown): void {
  // The reader went away, or the file was taken away in the middle.
  if (response.headersSent) return void response.destroy()
  if (!(error instanceof NoRendition) || error.because === 'other')
    log.error({ event: 'rendition not made', err: error }, 'Chưa làm được ảnh (rendition not made)')
  else if (error.because === 'broken')
    log.warn({ event: 'picture broken', err: error }, 'Tệp ảnh hỏng (the picture is broken)')
  if (error instanceof NoRendition && error.because !== 'other' && error.because !== 'changed')
    answerEmpty(response, 404)
  else answerBusy(response)
}

function answerBusy(response: ServerResponse): void {
  response.setHeader('Retry-After', RETRY_AFTER)
  answerEmpty(response, 503)
}

function answerEmpty(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Cache-Control': 'no-store', 'Content-Length': 0 }).end()
}
