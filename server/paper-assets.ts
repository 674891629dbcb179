import { createHash } from 'node:crypto'
import { selectAsset } from '@/lib/query'
import { ENDPOINTS } from '@/lib/routes'
import { log } from '@/lib/telemetry'
import { isKnown } from '../lib/shared/etag'
import type { Step } from './pipeline/step'

/** Files that the built-in paper has in `public/` and `app/`, and others have of their own. */
const NAMES = new Set([
  '/icon.svg',
  '/icon-192.png',
  '/icon-512.png',
  '/icon-maskable.png',
  '/apple-touch-icon.png',
  '/favicon.ico',
])

const FOR_GOOD = 'public, max-age=31536000, immutable'
const FOR_A_WHILE = 'public, max-age=300, stale-while-revalidate=86400'

/** Answers for the paper's icons and its logo, which a publication made of its settings. */
export const answerPaperAssets: Step = (request, response, next) => {
  const [path = ''] = (request.url ?? '').split('?', 1)
  const isLogo = path.startsWith(ENDPOINTS.logo.path)
  if (!isLogo && !NAMES.has(path)) return next()
  const asset = assetAt(path.slice(1))
  if (!asset) return next()
  const etag = `"${createHash('sha256').update(asset.bytes).digest('base64url').slice(0, 16)}"`
  response.setHeader('ETag', etag)
  response.setHeader('Cache-Control', isLogo ? FOR_GOOD : FOR_A_WHILE)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  // An SVG is a document of its own when opened by itself: nothing in it may run or load.
  response.setHeader(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  )
  if (isKnown(request.headers['if-none-match'] ?? null, etag))
    return void response.writeHead(304).end()
  response.writeHead(200, { 'Content-Type': asset.type, 'Content-Length': asset.bytes.byteLength })
  response.end(request.method === 'HEAD' ? undefined : asset.bytes)
}

/** While the store cannot be read, the built-in paper's stand in. */
function assetAt(name: string) {
  try {
    return selectAsset(name)
  } catch (err) {
    log.error({ event: 'content unreadable', err }, 'Không đọc được nội dung (content unreadable)')
    return undefined
  }
}
