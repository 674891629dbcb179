import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

type Encoding = 'br' | 'gzip'

type Compressed = { readonly body: Buffer; readonly encoding: Encoding | undefined }

/** How many compressed pages are kept; a page is some 10 kB. */
const KEPT_PAGES = 500

const kept = new Map<string, Buffer>()

/**
 * A page compressed as the reader's browser takes it: Brotli, else gzip, else not at all. Takes the
 * value of Accept-Encoding. Pages asked for again soon are compressed once.
 */
export function compressFor(accepted: string, text: string): Compressed {
  const encoding = preferredEncoding(accepted)
  if (!encoding) return { body: Buffer.from(text), encoding }
  const key = `${encoding} ${createHash('sha1').update(text).digest('base64')}`
  const body = kept.get(key) ?? compress(encoding, text)
  // Last used, last dropped.
  kept.delete(key)
  kept.set(key, body)
  const [oldest] = kept.keys()
  if (kept.size > KEPT_PAGES && oldest !== undefined) kept.delete(oldest)
  return { body, encoding }
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
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 5 }
  return brotliCompressSync(text, { params: quality })
}
