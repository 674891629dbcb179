import { readImage } from '@/lib/files'
import { isKnown } from '../shared/etag'

type Context = { params: Promise<{ path: string[] }> }

/** The pictures of the content folder, from disk, so that a new one needs no rebuild. */
export async function answerImage(request: Request, { params }: Context): Promise<Response> {
  const { path } = await params
  const image = await readImage(path)
  if (!image) return new Response(null, { status: 404 })
  const headers = {
    ETag: image.etag,
    'Content-Type': image.type,
    'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400',
    'X-Content-Type-Options': 'nosniff',
    // An SVG is a document of its own when opened by itself: nothing in it may run or load.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  }
  if (isKnown(request.headers.get('If-None-Match'), image.etag)) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(image.bytes, { headers })
}
