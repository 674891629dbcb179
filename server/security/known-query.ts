import { knownAddress } from '@/lib/routes'
import type { Step } from '../pipeline/step'

/**
 * Takes off a query what its page does not take: whatever links of elsewhere or strangers add makes no
 * other answer, no other address to lead to, and nothing else to keep.
 */
export const dropUnknownQuery: Step = (request, _response, next) => {
  request.url = knownAddress(request.url ?? '/')
  next()
}
