import { build } from 'esbuild'
import { fullAddress } from '@/lib/routes'
import { finishLitePage, isLitePage } from '../html-postprocess/finish-lite-page'
import type { SiteResponse } from '../pipeline/site-response'
import type { Step } from '../pipeline/step'
import { litePolicy } from '../security/content-policy'

/** Where the lite edition's pages find what tells them of changes; others have it from Next.js. */
const SCRIPT = '/__dev/content-reload.js'

/** Finishes the pages of the lite edition as the site does, and has them hear of changes. */
export async function finishLitePages(): Promise<Step> {
  const script = await bundle()
  return (request, response, next) => {
    if (request.url === SCRIPT) {
      response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(script)
      return
    }
    if (isLite(request.url ?? '')) {
      delete request.headers['accept-encoding']
      response.collect(
        () => isPage(response),
        (body) => {
          const html = body.toString()
          if (!isLitePage(html)) return response.end(body)
          response.setHeader('Content-Security-Policy', policy())
          response.end(finishLitePage(html).replace('</head>', `${TAG}</head>`))
        },
      )
    }
    next()
  }
}

function isLite(url: string): boolean {
  return fullAddress(url.split('?', 1)[0] ?? '') !== undefined
}

function isPage(response: SiteResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/html')
}

const TAG = `<script type="module" src="${SCRIPT}"></script>`

const policy = () => `${litePolicy()}; script-src 'self'; connect-src 'self'`

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['server/dev/browser/content-reload.ts'],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
