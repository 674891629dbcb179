import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import send from 'send'
import { contentDir } from '@/lib/config'
import { type FoundFile, findMediaFile } from '@/lib/files'
import { mediaKindOf, mediaTypeOf } from '@/lib/model'
import { type MediaAudience, mediaAudience } from '@/lib/query'
import { ENDPOINTS } from '@/lib/routes'
import { log } from '@/lib/telemetry'
import type { SiteResponse } from '../pipeline/site-response'
import type { Step } from '../pipeline/step'
import { previewedStories } from '../preview/file-passes'
import { type Part, sendFile } from './send-file'

/** The version in an address is the hash of what is sent, so it may be cached for good. */
const FOR_GOOD = 'public, max-age=31536000, immutable'
const ASK_EACH_TIME = 'public, max-age=0, must-revalidate'
const FOR_NOBODY_ELSE = 'private, no-store'

/**
 * Answers for films, sound, captions and documents below `/images/`, whole or in parts (Range), from disk as fast as a
 * reader takes them. What only stories that are not public play is there for nobody but who previews one of
 * them: its name can be guessed.
 */
export function answerMedia(): Step {
  const storiesOf = previewedStories()
  return (request, response, next) => {
    const [address = '', query = ''] = (request.url ?? '').split(/\?(.*)/s)
    const src = decodeURIComponent(address)
    const type = src.startsWith(ENDPOINTS.images.path) ? mediaTypeOf(src) : undefined
    if (type === undefined) return next()
    try {
      const file = findMediaFile(contentDir(), src)
      const audience = file && mediaAudience(src, Date.now())
      // An empty one is being copied, or was cut off.
      if (!file?.bytes || !audience || !mayPlay(audience, () => storiesOf(request)))
        return answerEmpty(response, 404)
      response.setHeader('Content-Type', type)
      // What is no film is for the reader's own programs: nothing of it runs at this address.
      if (mediaKindOf(src) === 'document') response.setHeader('Content-Disposition', 'attachment')
      sendMedia(request, response, file, audience, new URLSearchParams(query))
    } catch (err) {
      fail(response, err)
    }
  }
}

function fail(response: SiteResponse, err: unknown): void {
  log.error({ event: 'file not sent', err }, 'Không gửi được phim (file not sent)')
  answerEmpty(response, 503)
}

function mayPlay(audience: MediaAudience, previewed: () => readonly string[]): boolean {
  return (
    audience.state === 'public' || previewed().some((story) => audience.stories.includes(story))
  )
}

function sendMedia(
  request: IncomingMessage,
  response: SiteResponse,
  { file, stamp, bytes }: FoundFile,
  audience: MediaAudience,
  query: URLSearchParams,
): void {
  const isAsRead = audience.state === 'public' && audience.stamp === stamp
  const tag = isAsRead ? audience.version : stamp
  const isNamed = isAsRead && query.get(ENDPOINTS.images.query.version) === tag
  const caching = isNamed ? FOR_GOOD : ASK_EACH_TIME
  response.setHeader('Cache-Control', audience.state === 'public' ? caching : FOR_NOBODY_ELSE)
  response.setHeader('ETag', `"${tag}"`)
  dropPartOfAnother(request, `"${tag}"`)
  takeLongSuffix(request, bytes)
  const answer = send(request, encodeURIComponent(path.basename(file)), {
    root: path.dirname(file),
    // What may be sent was decided above; when a file was copied differs between servers.
    ...{ dotfiles: 'allow', index: false, etag: false, lastModified: false, cacheControl: false },
  })
  answer.stream = (path, part) => {
    sendFile(path, part as Part, response).catch((err) => fail(response, err))
  }
  answer
    .on('error', ({ status, headers }: SendError) => answerEmpty(response, status, headers))
    .pipe(response)
}

type SendError = { readonly status: number; readonly headers?: Record<string, string> }

/** Who has the beginning of other bytes gets all of these (RFC 9110, 13.1.5): only the very tag will do. */
function dropPartOfAnother({ headers }: IncomingMessage, tag: string): void {
  const has = headers['if-range']
  if (has !== undefined && has !== tag) delete headers.range
  delete headers['if-range']
}

/** The last bytes, more than there are, are all of them (RFC 9110, 14.1.2); `send` would find none. */
function takeLongSuffix({ headers }: IncomingMessage, bytes: number): void {
  const [, suffix] = /^bytes=-(\d+)$/.exec(headers.range ?? '') ?? []
  if (Number(suffix) > bytes) headers.range = 'bytes=0-'
}

function answerEmpty(response: SiteResponse, status: number, headers = {}): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  for (const name of ['ETag', 'Content-Type', 'Accept-Ranges', 'Content-Range'])
    response.removeHeader(name)
  response.writeHead(status, { ...headers, 'Cache-Control': 'no-store', 'Content-Length': 0 }).end()
}
