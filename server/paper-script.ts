import { scriptFolder } from '@/lib/config'
import { paperScript } from '@/lib/outputs'
import type { Step } from './pipeline/step'

const FOR_GOOD = 'public, max-age=31536000, immutable'

const TYPES = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' } as const

/**
 * Answers for the browser's script of a paper that has words of its own. A page that was opened before these
 * changed gets what there is now, which may not be kept under that name.
 */
export const answerPaperScript: Step = (request, response, next) => {
  const [path = ''] = (request.url ?? '').split('?', 1)
  const [, name = '', ending = ''] =
    /^\/assets\/p[0-9a-f]{12}\/([\w-]+\.(js|css))$/.exec(path) ?? []
  const script = name === '' ? undefined : paperScript(name)
  if (script === undefined) return next()
  const isCurrent = path.startsWith(scriptFolder())
  response.writeHead(200, {
    'Content-Type': TYPES[ending as keyof typeof TYPES],
    'Content-Length': Buffer.byteLength(script),
    'Cache-Control': isCurrent ? FOR_GOOD : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  })
  response.end(request.method === 'HEAD' ? undefined : script)
}
