import { bodyScripts } from '@/lib/body'
import { clientScriptUrl, printStylesUrl } from '@/lib/shared/client-assets'
import type { Step } from './pipeline/step'

const FOR_GOOD = 'public, max-age=31536000, immutable'

/** A part of the script that is named after its content (`scripts/build-client.ts`). */
const NAMED_BY_CONTENT = /^\/assets\/[\w-]+-[0-9A-Z]{8}\.js$/

/**
 * Lets browsers keep for good what has its content in its address: with an address of another build
 * comes what there is now, and may not be kept under that name.
 */
export function keepHashedAssets(): Step {
  const current = new Set([clientScriptUrl(), printStylesUrl(), ...bodyScripts()])
  return (request, response, next) => {
    const { url = '' } = request
    if (current.has(url) || NAMED_BY_CONTENT.test(url))
      response.beforeHead((status) => {
        if (status === 200 || status === 304) response.setHeader('Cache-Control', FOR_GOOD)
      })
    next()
  }
}
