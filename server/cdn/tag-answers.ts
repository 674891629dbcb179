import { PICTURES_PATH } from '@/lib/pictures'
import { ENDPOINTS } from '@/lib/routes'
import type { Step } from '../pipeline/step'
import { tagsOf } from './tags'

/**
 * Names on each answer that a content network may keep what it is of, as Cloudflare and Akamai
 * (`Cache-Tag`) and Fastly (`Surrogate-Key`) read it: so a publication can have it taken away there.
 */
export const tagAnswers: Step = (request, response, next) => {
  response.beforeHead(() => {
    if (!isKept(request.url, String(response.getHeader('cache-control') ?? ''))) return undefined
    const tags = tagsOf(request.url ?? '/')
    response.setHeader('Cache-Tag', tags.join(','))
    response.setHeader('Surrogate-Key', tags.join(' '))
    return undefined
  })
  next()
}

/** What names its content is kept by every cache; of that only pictures and films are ever taken back. */
function isKept(url = '/', cacheControl: string): boolean {
  if (url.startsWith(`${PICTURES_PATH}/`) || url.startsWith(ENDPOINTS.images.path))
    return /\bpublic\b/.test(cacheControl)
  return /\bs-maxage=/.test(cacheControl)
}
