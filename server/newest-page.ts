import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { type AskAgain, holdBack, mayAskAgain, passOn, prepareToAskAgain } from './ask-again'
import { log } from './log'
import type { Loopback } from './loopback'
import { isOutdated } from './outdated-page'
import { nextRender } from './rendered-pages'

/**
 * When an outdated page is asked for again at the latest, milliseconds after the time before: once this
 * server has rendered it, which mostly takes 20; of another server's renders nothing is heard here.
 */
const PAUSES_MS = [40, 60, 100, 190]

/** So many readers may wait at once; in a crowd, the others get the page before. */
const MOST_WAITING = 50

let waiting = 0

/**
 * Gives readers the page that is being made, not the one before it. Next.js answers with an outdated
 * page while it renders the new one; a visitor long after a publication, or a front that keeps what
 * it gets, would have old news. A render that takes longer, or fails, leaves the page before.
 */
export function withNewestPage(handle: RequestListener, loopback: Loopback): RequestListener {
  return (incoming, response) => {
    const askAgain = prepareToAskAgain(incoming, loopback)
    const isOld = () => isOutdated((name) => response.getHeader(name))
    const waitForIt = () => {
      askUntilNewest(addressOf(incoming), askAgain, response).catch((err: unknown) => {
        log.error(
          { event: 'render failed twice', err },
          'Trang không dựng lại được (render failed)',
        )
        response.writeHead(500).end()
      })
    }
    if (mayAskAgain(incoming) && waiting < MOST_WAITING) holdBack(response, isOld, waitForIt)
    handle(incoming, response)
  }
}

/** The address without its query, as pages are kept by. */
function addressOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/'
}

async function askUntilNewest(
  address: string,
  askAgain: AskAgain,
  response: ServerResponse,
): Promise<void> {
  waiting++
  try {
    passOn(await newestAnswer(address, askAgain), response)
  } finally {
    waiting--
  }
}

async function newestAnswer(address: string, askAgain: AskAgain): Promise<IncomingMessage> {
  for (const milliseconds of PAUSES_MS) {
    await nextRender(address, milliseconds)
    const answer = await askAgain()
    if (!isOutdated((name) => answer.headers[name])) return answer
    answer.resume()
  }
  return askAgain()
}
