import { PICTURES_PATH } from '@/lib/pictures'
import type { Step } from '../pipeline/step'
import { tagsOf } from './tags'

/**
 * Names on each answer that a content network may keep what it is of, as Cloudflare and Akamai
 * (`Cache-Tag`) and Fastly (`Surrogate-Key`) read it: so a publication can have it taken away there.
 */
export const tagAnswers: Step = (request, response, next) => {
  const tags = tagsOf(request.url ?? '/')
  response.beforeHead(() => {
    if (!isKept(request.url, String(response.getHeader('cache-control') ?? ''))) return undefined
    response.setHeader('Cache-Tag', tags.join(','))
    response.setHeader('Surrogate-Key', tags.join(' '))
    return undefined
  })
  next()
}

/** What names its content is kept by every cache; of that only pictures are ever taken back. */
function isKept(url = '/', cacheControl: string): boolean {
  if (url.startsWith(`${PICTURES_PATH}/`)) return /\bpublic\b/.test(cacheControl)
  return /\bs-maxage=/.test(cacheControl)
}
