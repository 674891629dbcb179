import { ENDPOINTS, isPreviewed } from '@/lib/routes'
import { answerPlainly } from '../answer-plainly'
import type { Step } from '../pipeline/step'
import { passesOf } from '../preview/preview'

const READING: readonly string[] = ['GET', 'HEAD']

/** The addresses that take more than reading. What is not listed can only be read. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  [ENDPOINTS.pageviews.path]: ['POST'],
  [ENDPOINTS.publish.path]: ['POST'],
}

/** Answers 405 to methods an address does not take, naming those it does. */
export const allowMethods: Step = (request, response, next) => {
  const [address = ''] = (request.url ?? '').split('?', 1)
  const allowed = Object.hasOwn(OTHERS, address) ? (OTHERS[address] ?? READING) : READING
  // Who leaves a preview posts to the address that is previewed.
  const isLeaving =
    request.method === 'POST' && isPreviewed(address) && passesOf(request).length > 0
  if (isLeaving || allowed.includes(request.method ?? '')) next()
  else answerPlainly(response, 405, 'Method not allowed.', { Allow: allowed.join(', ') })
}
