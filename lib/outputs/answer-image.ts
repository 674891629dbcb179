import { readImage } from '@/lib/files'
import { renditionOf } from '@/lib/query'
import { isKnown } from '../shared/etag'

type Context = { params: Promise<{ path: string[] }> }

/** What a name leads to may be replaced, or withdrawn. */
const SHORTLY = 'public, max-age=300'

/**
 * The drawings of the content folder, from disk, so that a new one needs no rebuild. Photographs are never sent as
 * they lie there: who asks for one by its name, as old addresses do, is sent to what readers see of it.
 */
export async function answerImage(request: Request, { params }: Context): Promise<Response> {
  const { path } = await params
  const image = await readImage(path)
  if (!image) {
    const shown = renditionOf(`/images/${path.join('/')}`, Date.now())
    if (shown === undefined) return new Response(null, { status: 404 })
    return new Response(null, {
      status: 307,
      headers: { Location: shown, 'Cache-Control': SHORTLY },
    })
  }
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
