import type { ServerResponse } from 'node:http'
import {
  PICTURES,
  type PictureAddress,
  pictureVersion,
  readPictureAddress,
  wordsOfPage,
} from '@/lib/outputs'
import { log } from '@/lib/telemetry'
import { cachedResults } from '../../lib/shared/cached-results'
import type { Step } from '../pipeline/step'
import type { Painter } from './painter'

/** How many pictures are cached in memory, none on disk; one is some 40 kB. */
const CACHED_PICTURES = 300

/** The version in an address names what the picture says, so it may be cached for good. */
const FOR_GOOD = 'public, max-age=31536000, immutable'

/** An address with another version shows what is said now, which may change; anybody can make one up. */
const FOR_A_MINUTE = 'private, max-age=60'

/** When to ask again where too many pictures are waiting, seconds. */
const RETRY_AFTER = '10'

const cached = cachedResults<Buffer>(CACHED_PICTURES)

/** Thrown where too many pictures are waiting; the pictures that are cached are still there. */
class TooMany extends Error {}

/**
 * Answers `GET /anh-chia-se/…`: the picture of a page, with its headline. A page that is not there has
 * none; that costs one question to the store.
 */
export function answerSharePictures(painter: Painter): Step {
  return (request, response, next) => {
    const [path = ''] = (request.url ?? '').split('?', 1)
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const address = isRead ? readPictureAddress(path) : undefined
    if (address) answer(response, address, painter).catch((error) => fail(response, error))
    else if (path.startsWith(`${PICTURES}/`)) answerEmpty(response, 404)
    else next()
  }
}

async function answer(
  response: ServerResponse,
  { page, size, version }: PictureAddress,
  painter: Painter,
): Promise<void> {
  const words = wordsOfPage(page, Date.now())
  if (!words) return answerEmpty(response, 404)
  const key = [size, words.kicker, words.title].join('\n')
  const png = await cached(key, async () => {
    const painted = painter.paint({ words, size })
    if (!painted) throw new TooMany()
    return painted
  })
  response.writeHead(200, {
    'Content-Type': 'image/png',
    'Content-Length': png.byteLength,
    'Cache-Control': version === pictureVersion(words) ? FOR_GOOD : FOR_A_MINUTE,
    'X-Content-Type-Options': 'nosniff',
  })
  response.end(png)
}

function fail(response: ServerResponse, err: unknown): void {
  if (!(err instanceof TooMany))
    log.error(
      { event: 'picture not painted', err },
      'Chưa vẽ được ảnh chia sẻ (picture not painted)',
    )
  response.setHeader('Retry-After', RETRY_AFTER)
  answerEmpty(response, 503)
}

function answerEmpty(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Cache-Control': 'no-store', 'Content-Length': 0 }).end()
}
