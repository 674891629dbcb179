import type { ServerResponse } from 'node:http'
import {
  lookWords,
  PICTURES,
  type PictureAddress,
  pictureLook,
  pictureVersion,
  readPictureAddress,
  wordsOfPage,
} from '@/lib/outputs'
import { log } from '@/lib/telemetry'
import { cachedResults } from '../../lib/shared/cached-results'
import type { Step } from '../pipeline/step'
import { readOwnPicture } from './own-pictures'
import { type Painter, TooManyWaiting } from './painter'

/** How many pictures are cached in memory, none on disk; one is some 40 kB. */
const CACHED_PICTURES = 300

/** The version in an address names what the picture says, so it may be cached for good. */
const FOR_GOOD = 'public, max-age=31536000, immutable'

/** An address with another version shows what is said now, which may change; anybody can make one up. */
const FOR_A_MINUTE = 'private, max-age=60'

/** So long a picture is waited for; then the paper's own comes in its place. Milliseconds. */
const PATIENCE_MS = 3_000

const cached = cachedResults<Buffer>(CACHED_PICTURES)

/**
 * Answers `GET /anh-chia-se/…`: the picture of a page, with its headline. A page that is not there has
 * none; that costs one question to the store. A picture that is not painted in time, or cannot be, is
 * the paper's own, which nobody keeps: a network that asks for it is not to show an empty frame.
 */
export function answerSharePictures(painter: Painter, readOwn = readOwnPicture): Step {
  return (request, response, next) => {
    const [path = ''] = (request.url ?? '').split('?', 1)
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const address = isRead ? readPictureAddress(path) : undefined
    if (address) answer(response, address, painter, readOwn).catch((error) => fail(response, error))
    else if (path.startsWith(`${PICTURES}/`)) answerEmpty(response, 404)
    else next()
  }
}

async function answer(
  response: ServerResponse,
  { page, size, version }: PictureAddress,
  painter: Painter,
  readOwn: typeof readOwnPicture,
): Promise<void> {
  const words = wordsOfPage(page, Date.now())
  if (!words) return answerEmpty(response, 404)
  const key = [size, words.kicker, words.title, ...lookWords()].join('\n')
  const painted = cached(key, () => painter.paint({ words, size, look: pictureLook() })).catch(
    logUnpainted,
  )
  const png = await within(PATIENCE_MS, painted)
  if (!png) return send(response, await readOwn(size), 'no-store')
  send(response, png, version === pictureVersion(words) ? FOR_GOOD : FOR_A_MINUTE)
}

/** What a promise gives; undefined where that takes longer. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

function logUnpainted(err: unknown): undefined {
  if (err instanceof TooManyWaiting) return undefined
  log.error({ event: 'picture not painted', err }, 'Chưa vẽ được ảnh chia sẻ (picture not painted)')
  return undefined
}

function send(response: ServerResponse, png: Buffer, caching: string): void {
  response.writeHead(200, {
    'Content-Type': 'image/png',
    'Content-Length': png.byteLength,
    'Cache-Control': caching,
    'X-Content-Type-Options': 'nosniff',
  })
  response.end(png)
}

/** The words of its page cannot be asked, or there is no picture at all. */
function fail(response: ServerResponse, err: unknown): void {
  log.error({ event: 'picture not sent', err }, 'Không gửi được ảnh chia sẻ (picture not sent)')
  answerEmpty(response, 503)
}

function answerEmpty(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Cache-Control': 'no-store', 'Content-Length': 0 }).end()
}
