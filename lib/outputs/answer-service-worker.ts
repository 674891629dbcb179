import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setting } from '@/lib/config'
import { followPublishedPaper } from '@/lib/query'
import { isKnown } from '../shared/etag'
import { paperScript } from './paper-script'

/**
 * `GET /sw.js`: the service worker, at the root so that it may serve every page. With
 * SERVICE_WORKER=off it is one that clears up and leaves (docs/decisions/0018-comfort.md).
 */
export async function answerServiceWorker(request: Request): Promise<Response> {
  followPublishedPaper()
  const name = setting('SERVICE_WORKER') === 'off' ? 'no-service-worker.js' : 'service-worker.js'
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'public/assets', name)
  const script = paperScript(name) ?? (await readFile(file))
  const etag = `"${createHash('sha256').update(script).digest('base64url').slice(0, 16)}"`
  // Browsers ask at every visit.
  const headers = { ETag: etag, 'Cache-Control': 'no-cache' }
  if (isKnown(request.headers.get('If-None-Match'), etag)) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(script, {
    headers: { ...headers, 'Content-Type': 'text/javascript; charset=utf-8' },
  })
}
