import type { RequestListener } from 'node:http'
import { holdBack, mayAskAgain, passOn, prepareToAskAgain } from './ask-again'
import { log } from './log'
import type { Loopback } from './loopback'

/**
 * Keeps the last good version of a page in front of readers when rendering it again fails.
 *
 * A page past its `expireTime` is rendered before it is served, and if that fails Next.js answers
 * 500, but by then has put the old page back for a while. So a failed GET is asked once more, over
 * the loopback; only when that fails too does a reader see the error page.
 */
export function withLastGood(handle: RequestListener, loopback: Loopback): RequestListener {
  return (incoming, response) => {
    const askAgain = prepareToAskAgain(incoming, loopback)
    const repeat = () => {
      askAgain().then(
        (answer) => passOn(answer, response),
        (err: unknown) => {
          log.error(
            { event: 'render failed twice', err },
            'Trang không dựng lại được (render failed)',
          )
          response.writeHead(500).end()
        },
      )
    }
    if (mayAskAgain(incoming)) holdBack(response, (status) => status === 500, repeat)
    handle(incoming, response)
  }
}
