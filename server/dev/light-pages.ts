import type { RequestListener } from 'node:http'
import { build } from 'esbuild'
import { finishLightPage, isLightPage } from '../finish-light-page'
import { holdBackText } from '../hold-back-text'
import { LIGHT_POLICY } from '../security/content-policy'

/** Where the light edition's pages find what tells them of changes; others have it from Next.js. */
const SCRIPT = '/__dev/content-reload.js'

/** Finishes the pages of the light edition as the site does, and has them hear of changes. */
export async function withLightPages(handle: RequestListener): Promise<RequestListener> {
  const script = await bundle()
  return (request, response) => {
    if (request.url === SCRIPT) {
      response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(script)
      return
    }
    if (/^\/gon(?:[/?]|$)/.test(request.url ?? '')) {
      delete request.headers['accept-encoding']
      holdBackText(response, (text) => {
        const html = text.toString('utf8')
        if (!isLightPage(html)) return response.end(text)
        response.setHeader('Content-Security-Policy', POLICY)
        response.end(finishLightPage(html).replace('</head>', `${TAG}</head>`))
      })
    }
    handle(request, response)
  }
}

const TAG = `<script type="module" src="${SCRIPT}"></script>`

const POLICY = `${LIGHT_POLICY}; script-src 'self'; connect-src 'self'`

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['client/dev/content-reload.ts'],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
