import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { keepResults } from './keep-results'

type Encoding = 'br' | 'gzip'

type Compressed = { readonly body: Buffer; readonly encoding: Encoding | undefined }

const gzip = promisify(zlib.gzip)
const brotli = promisify(zlib.brotliCompress)

/** How many compressed pages are kept; a page is some 10 kB. */
const KEPT_PAGES = 500

/** Brotli's level: some 15 ms for a page, on a thread of its own, for a twentieth less than below. */
const BROTLI_LEVEL = 10

const kept = keepResults<Buffer>(KEPT_PAGES)

/**
 * A page compressed as the reader's browser takes it: Brotli, else gzip, else not at all. Takes the
 * value of Accept-Encoding. Pages asked for again soon are compressed once.
 */
export async function compressFor(accepted: string, text: string): Promise<Compressed> {
  const encoding = preferredEncoding(accepted)
  if (!encoding) return { body: Buffer.from(text), encoding }
  const key = `${encoding} ${createHash('sha1').update(text).digest('base64')}`
  return { body: await kept(key, () => compress(encoding, text)), encoding }
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

function compress(encoding: Encoding, text: string): Promise<Buffer> {
  if (encoding === 'gzip') return gzip(text)
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT } = zlib.constants
  const params = { [BROTLI_PARAM_QUALITY]: BROTLI_LEVEL, [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT }
  return brotli(text, { params })
}
