import type { RequestListener } from 'node:http'
import { enhancementsUrl, printStylesUrl } from '../lib/enhancements'

const FOR_GOOD = 'public, max-age=31536000, immutable'

/** A part of the script that is named after its content (`scripts/build-enhancements.ts`). */
const NAMED_BY_CONTENT = /^\/assets\/[\w-]+-[0-9A-Z]{8}\.js$/

/**
 * Lets browsers keep for good what has its content in its address: with an address of another build
 * comes what there is now, and may not be kept under that name.
 */
export function withHashedAssets(handle: RequestListener): RequestListener {
  const current = new Set([enhancementsUrl(), printStylesUrl()])
  return (request, response) => {
    const { url = '' } = request
    if (current.has(url) || NAMED_BY_CONTENT.test(url)) {
      const { writeHead } = response
      response.writeHead = (...args: unknown[]) => {
        const isThere = args[0] === 200 || args[0] === 304
        if (isThere) response.setHeader('Cache-Control', FOR_GOOD)
        return Reflect.apply(writeHead, response, args)
      }
    }
    handle(request, response)
  }
}
