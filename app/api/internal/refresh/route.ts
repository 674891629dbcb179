import { timingSafeEqual } from 'node:crypto'
import { revalidatePath, revalidateTag } from 'next/cache'

/** The tag Next.js itself gives every page: all of them are below the root layout. */
const EVERY_PAGE = '_N_T_/layout'

/**
 * The server's own way to have all pages rendered again at their next visit: with `?keep` the page
 * before is served until the new one is there, without it nothing older is served at all. For
 * everybody else it does not exist.
 */
export function POST(request: Request): Response {
  if (!isInternal(request)) return new Response(null, { status: 404 })
  if (new URL(request.url).searchParams.has('keep')) revalidateTag(EVERY_PAGE, 'max')
  else revalidatePath('/', 'layout')
  return new Response(null, { status: 204 })
}

function isInternal(request: Request): boolean {
  const expected = Buffer.from(`Bearer ${process.env.INTERNAL_TOKEN ?? ''}`)
  const given = Buffer.from(request.headers.get('Authorization') ?? '')
  return (
    process.env.INTERNAL_TOKEN !== undefined &&
    given.length === expected.length &&
    timingSafeEqual(given, expected)
  )
}
