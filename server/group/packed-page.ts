import { promisify } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { constants, deflateRaw, inflateRaw } from 'node:zlib'

const [compress, expand] = [promisify(deflateRaw), promisify(inflateRaw)]

/** How Next.js tells the life of a page, seconds. */
export type CacheControl = { readonly revalidate: number | false; readonly expire?: number }

/** A page as it lies in Redis, and how long it may lie there, milliseconds. */
export type PackedPage = { readonly body: Buffer; readonly life: number }

type Contents = {
  readonly value: object
  readonly cacheControl: CacheControl
  readonly life: number
}

/** Packs a page of Next.js's cache; `longest` is in milliseconds. */
export async function packPage(
  value: object,
  cacheControl: CacheControl,
  longest: number,
): Promise<PackedPage> {
  const { revalidate } = cacheControl
  const life = Math.min(longest, revalidate === false ? longest : revalidate * 1000)
  const contents: Contents = { value, cacheControl, life }
  // Pages lie there for a minute: what matters is the time this takes.
  const body = await compress(serialize(contents), { level: constants.Z_BEST_SPEED })
  return { body, life }
}

/**
 * Unpacks a page that has `remaining` milliseconds to lie in Redis, which so tells its age: the clocks
 * of two servers may differ. Its life begins anew with what remains of it. Undefined when it is older
 * than `age` milliseconds, or was packed by another version of Node.js.
 */
export async function unpackPage(
  [body, remaining]: readonly unknown[],
  age: number,
): Promise<Omit<Contents, 'life'> | undefined> {
  const contents = await read(body as Buffer)
  if (!contents) return undefined
  const { value, cacheControl, life } = contents
  const ageThere = life - Number(remaining)
  return ageThere > age ? undefined : { value, cacheControl: later(cacheControl, ageThere / 1000) }
}

async function read(body: Buffer): Promise<Contents | undefined> {
  try {
    return deserialize(await expand(body)) as Contents
  } catch {
    return undefined
  }
}

/** What is left of a life after some seconds. */
function later({ revalidate, expire }: CacheControl, seconds: number): CacheControl {
  const left = (from: number) => Math.max(1, Math.floor(from - seconds))
  return {
    revalidate: revalidate === false ? false : left(revalidate),
    ...(expire !== undefined && { expire: left(expire) + 1 }),
  }
}
