import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { compress, compressOnce, type Encoding } from '../compress'
import { postprocess } from '../html-postprocess/postprocess'

const decompress = promisify(brotliDecompress)

/** Headers of Next.js for Next.js. */
const INTERNAL = /^x-next/

/** The longest life of a page that no time limits, seconds: a year, as Next.js has it. */
const YEAR_S = 31_536_000

/** How Next.js says the life of a page, seconds: when it is rendered again. */
export type CacheControl = { readonly revalidate: number | false; readonly expire?: number }

/** What Next.js hands to its cache of a rendered page. */
export type Rendered = {
  readonly kind: string
  readonly html: string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>
}

/** A rendered page, postprocessed and compressed: as it is cached in memory, on disk and in Redis. */
export type Page = {
  /** Next.js's key for it. */
  readonly key: string
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  /** Names its content, without quotes and whatever it is compressed by. */
  readonly tag: string
  /** How long it is good for from its rendering on, seconds. */
  readonly lifeS: number
  /** The HTML, compressed by Brotli. */
  readonly body: Buffer
}

/** Makes the page that is cached of what Next.js has rendered. */
export async function makePage(
  key: string,
  { html, status = 200, headers = {} }: Rendered,
  cacheControl: CacheControl | undefined,
): Promise<Page> {
  const { html: shown, headers: own } = await postprocess(html)
  const lifeS = lifeOf(html, cacheControl?.revalidate || YEAR_S)
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || INTERNAL.test(name) ? [] : [[name, value] as const],
  )
  const text = Buffer.from(shown)
  return {
    key,
    status,
    headers: { ...Object.fromEntries(kept), ...own },
    tag: tagOf(text),
    lifeS,
    body: await compress('br', text),
  }
}

/** Where a page says until when it holds, milliseconds since 1970. */
const HOLDS_UNTIL = / data-until="(\d+)"/

/** How long a page is good for, seconds: what it shows for a time is gone when that is over. */
function lifeOf(html: string, longestS: number): number {
  const [, until] = HOLDS_UNTIL.exec(html) ?? []
  if (until === undefined) return longestS
  return Math.max(1, Math.min(longestS, Math.ceil((Number(until) - Date.now()) / 1_000)))
}

/** A word for a text: the same on every server. */
export function tagOf(text: Buffer): string {
  return createHash('sha1').update(text).digest('base64url')
}

/** A page's body as it travels. */
export function bodyOf({ tag, body }: Page, encoding: Encoding): Buffer | Promise<Buffer> {
  return encoding === 'br' ? body : compressOnce(encoding, tag, () => decompress(body))
}

/** A page's HTML, as readers get it. */
export async function htmlOf({ body }: Page): Promise<string> {
  return (await decompress(body)).toString('utf8')
}

/** Packs a page, and words of whoever packs it, for disk and Redis. */
export function packPage({ body, ...page }: Page, note: string): Buffer {
  const head = JSON.stringify({ page, note, sum: tagOf(body) })
  return Buffer.concat([Buffer.from(`${head}\n`), body])
}

/** Unpacks a page; undefined where it is cut off, damaged, or no page at all. */
export function unpackPage(bytes: Buffer): { page: Page; note: string } | undefined {
  const end = bytes.indexOf('\n')
  const body = bytes.subarray(end + 1)
  try {
    const { page, note, sum } = JSON.parse(bytes.toString('utf8', 0, end))
    return sum === tagOf(body) ? { page: { ...page, body }, note } : undefined
  } catch {
    return undefined
  }
}
