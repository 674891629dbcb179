import { createHash } from 'node:crypto'
import { cachedResults } from '../shared/cached-results'
import { isKnown } from '../shared/etag'

/**
 * As pages are cached: shared caches keep an answer for half a minute, and then look behind its back;
 * who reads asks each time. Without a word on that, readers keep a feed for a tenth of its age.
 */
const CACHE_CONTROL = 'public, max-age=0, s-maxage=30, stale-while-revalidate=30'

/** How many texts are cached; a large one is some 200 kB. */
const CACHED_TEXTS = 100

/** A text and when it was written, milliseconds since 1970. */
type Written = { readonly text: string; readonly at: number }

const cached = cachedResults<Written>(CACHED_TEXTS)

type Text = {
  /** The public path it stands at. */
  readonly path: string
  /** Everything the text is made from, in words that change whenever the text does. */
  readonly madeFrom: readonly string[]
  /** The media type, without its charset. */
  readonly type: string
  readonly make: () => string
}

/**
 * Answers a request with a text for machines. Its tag is made from what the text is made from, so a
 * client that has it is answered 304 before anything is written. If-Modified-Since is not looked at:
 * a story that was withdrawn makes a feed change without making anything in it newer.
 */
export async function answerText(request: Request, text: Text): Promise<Response> {
  const { path, type, make } = text
  const tag = hashOf([path, ...text.madeFrom])
  const headers = {
    // Weak: the text is compressed on its way out, in more than one way.
    ETag: `W/"${tag}"`,
    'Cache-Control': CACHE_CONTROL,
    // Also where nothing is sent: a cache keeps what it has by these words.
    Vary: 'Accept-Encoding',
    // Readers that are web pages may read it as any other program may.
    'Access-Control-Allow-Origin': '*',
  }
  if (isKnown(request.headers.get('If-None-Match'), headers.ETag))
    return new Response(null, { status: 304, headers })
  const written = await cached(tag, async () => ({ text: make(), at: Date.now() }))
  return new Response(written.text, {
    headers: {
      ...headers,
      'Last-Modified': new Date(written.at).toUTCString(),
      'Content-Type': `${type}; charset=utf-8`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

function hashOf(words: readonly string[]): string {
  return createHash('sha256').update(words.join('\n')).digest('base64url').slice(0, 20)
}
