import { knownAddress } from '@/lib/routes'
import type { Step } from '../pipeline/step'

/**
 * Takes off a query what its page does not take: whatever links of elsewhere or strangers add makes no
 * other page and nothing else to keep. Who is sent on takes it along, to the page that may be asked for
 * with it in the address bar. The edge does the same for what it keeps (`server/edge/nginx.conf`).
 */
export const dropUnknownQuery: Step = (request, response, next) => {
  const asked = request.url ?? '/'
  const known = knownAddress(asked)
  request.url = known
  if (asked !== known) {
    const [, query = ''] = asked.split(/\?(.*)/s)
    response.beforeHead((status) => {
      const to = status === 308 && response.getHeader('Location')
      if (typeof to === 'string') response.setHeader('Location', withQuery(to, query))
      return undefined
    })
  }
  next()
}

/** An address with this query, which stands before the place within the page. */
export function withQuery(address: string, query: string): string {
  const [, path = '', place = ''] = /^([^?#]*)[^#]*(.*)$/s.exec(address) ?? []
  return `${path}${query && `?${query}`}${place}`
}
