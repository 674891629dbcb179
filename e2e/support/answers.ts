import { type Agent, get } from 'node:http'

/** The status of an answer read to its end, or the code of what went wrong. */
export function statusAt(url: string, agent: Agent): Promise<number | string> {
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) => {
      // The server closed a connection that had been idle, as it may: browsers ask again, too.
      if (request.reusedSocket && error.code === 'ECONNRESET') resolve(statusAt(url, agent))
      else resolve(error.code ?? error.message)
    }
    const request = get(url, { agent }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve(answer.statusCode ?? 0))
      answer.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    })
    request.once('error', fail)
  })
}
