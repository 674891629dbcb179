import { resolveFormer } from '@/lib/query'
import { decodedAddress } from '@/lib/routes'
import { log } from '@/lib/telemetry'
import type { Step } from './pipeline/step'
import { showGone } from './resolve-route'
import { sendOn } from './send-on'

/**
 * Answers former addresses that a query names (`/?p=5`, `/tin.php?id=5`), as `content/redirects.yaml` says, before a
 * query that no page takes is dropped. Whatever no rule knows is passed on.
 */
export const leadFormerQueries: Step = (request, response, next) => {
  const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s)
  const found = query === '' ? undefined : former(path, query)
  if (found?.state === 'moved') return sendOn(response, found.to)
  if (found) showGone(request, response)
  next()
}

function former(path: string, query: string) {
  try {
    return resolveFormer(decodedAddress(path), decodedAddress(query), Date.now())
  } catch (err) {
    // The content cannot be asked just now; the page itself may still be read.
    log.error({ event: 'content unreadable', err }, 'Không đọc được nội dung (content unreadable)')
    return undefined
  }
}
