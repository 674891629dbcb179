import type { Step } from '../pipeline/step'

/**
 * Headers with which the parts of Next.js, its hosts and proxies talk to each other, and those that
 * claim another address or method than the request has. No browser on these pages sends any.
 */
const INTERNAL = new RegExp(
  [
    '^rsc$|^next-|^x-next|^x-action-|^x-prerender-|^x-invo|^x-middleware-|^x-matched-path$',
    '^x-now-|^x-vercel-|^forwarded$|^x-forwarded-(?!for$)|^x-original-|^x-rewrite-|^x-host$',
    '^x-http-|^x-method-override$|^x-url-scheme$',
  ].join('|'),
)

/** Takes off what nobody outside may say, so that it changes nothing for anybody. */
export const dropInternalHeaders: Step = (request, _response, next) => {
  for (const name of Object.keys(request.headers)) {
    if (INTERNAL.test(name)) delete request.headers[name]
  }
  next()
}
