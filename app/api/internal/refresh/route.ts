import { timingSafeEqual } from 'node:crypto'
import { revalidatePath } from 'next/cache'

/** The server's own way to have all pages rendered again. For everybody else it does not exist. */
export function POST(request: Request): Response {
  if (!isInternal(request)) return new Response(null, { status: 404 })
  revalidatePath('/', 'layout')
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
