import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { cachedResults } from '../lib/shared/cached-results'

/** How a body travels; undefined for as it is. */
export type Encoding = 'br' | 'gzip' | undefined

const gzip = promisify(zlib.gzip)
const brotli = promisify(zlib.brotliCompress)

/** Brotli's level: some 15 ms for a page, on a thread of its own, for a twentieth less than below. */
const BROTLI_LEVEL = 10

/** From so many bytes on, which only feeds and sitemaps have, time counts for more. */
const LARGE = 60_000
const BROTLI_LEVEL_OF_LARGE = 5

/** How many bodies are cached as they travel; a page is some 10 kB, a feed ten times that. */
const CACHED_BODIES = 300

const bodies = cachedResults<Buffer>(CACHED_BODIES)

/** How the reader's browser wants it: Brotli, else gzip. Takes the value of Accept-Encoding. */
export function preferredEncoding(accepted: string): Encoding {
  const offers = accepted
    .toLowerCase()
    .split(',')
    .map((offer) => offer.replace(/\s/g, '').split(';'))
  const takes = (name: string) =>
    offers.some(([offered, quality = '']) => offered === name && !/^q=0(\.0*)?$/.test(quality))
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : undefined
}

/** A text as it travels. */
export async function compress(encoding: Encoding, text: Buffer): Promise<Buffer> {
  if (!encoding) return text
  if (encoding === 'gzip') return gzip(text)
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT } = zlib.constants
  const level = text.byteLength < LARGE ? BROTLI_LEVEL : BROTLI_LEVEL_OF_LARGE
  const params = { [BROTLI_PARAM_QUALITY]: level, [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT }
  return brotli(text, { params })
}

/** The same, kept under the text's tag for the next who asks. */
export function compressOnce(encoding: Encoding, tag: string, text: () => Promise<Buffer>) {
  return bodies(`${tag} ${encoding ?? 'identity'}`, async () => compress(encoding, await text()))
}
