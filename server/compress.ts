import { createHash } from 'node:crypto'
import { brotliCompress, brotliCompressSync, constants, gzipSync } from 'node:zlib'

type Encoding = 'br' | 'gzip'

type Compressed = { readonly body: Buffer; readonly encoding: Encoding | undefined }

/** How many compressed pages are kept; a page is some 10 kB. */
const KEPT_PAGES = 500

type Kept = { body: Buffer; asked: number }

/** Brotli's levels: a millisecond or so for a page, and the best there is. */
const QUICK = 7
const BEST = 11

/** A page asked for so often before it changed is worth the best. */
const WORTH_MORE = 10

const kept = new Map<string, Kept>()

/**
 * A page compressed as the reader's browser takes it: Brotli, else gzip, else not at all. Takes the
 * value of Accept-Encoding. Pages asked for again soon are compressed once, and those asked for
 * often are compressed better meanwhile, for all that follow.
 */
export function compressFor(accepted: string, text: string): Compressed {
  const encoding = preferredEncoding(accepted)
  if (!encoding) return { body: Buffer.from(text), encoding }
  const key = `${encoding} ${createHash('sha1').update(text).digest('base64')}`
  const page = kept.get(key) ?? { body: compress(encoding, text), asked: 0 }
  page.asked++
  if (encoding === 'br' && page.asked === WORTH_MORE) compressBetter(page, text)
  // Last used, last dropped.
  kept.delete(key)
  kept.set(key, page)
  const [oldest] = kept.keys()
  if (kept.size > KEPT_PAGES && oldest !== undefined) kept.delete(oldest)
  return { body: page.body, encoding }
}

/** Brotli at its best takes some 30 ms, on a thread of its own, and saves a tenth. */
function compressBetter(page: Kept, text: string): void {
  brotliCompress(text, { params: brotliSettings(BEST) }, (error, body) => {
    if (error) console.error(error)
    else page.body = body
  })
}

function preferredEncoding(accepted: string): Encoding | undefined {
  const offers = accepted
    .toLowerCase()
    .split(',')
    .map((offer) => offer.replace(/\s/g, '').split(';'))
  const takes = (name: string) =>
    offers.some(([offered, quality = '']) => offered === name && !/^q=0(\.0*)?$/.test(quality))
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : undefined
}

function compress(encoding: Encoding, text: string): Buffer {
  if (encoding === 'gzip') return gzipSync(text)
  return brotliCompressSync(text, { params: brotliSettings(QUICK) })
}

function brotliSettings(quality: number) {
  return {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  }
}
