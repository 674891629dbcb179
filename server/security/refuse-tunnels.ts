import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { answerPlainly } from '../answer-plainly'
import { SiteResponse } from '../pipeline/site-response'

/**
 * Answers CONNECT as every method that is not taken: Node hands it over as a bare line, past the
 * request listener, and cuts it where nobody takes it.
 */
export function refuseTunnels(server: Server): void {
  server.on('connect', (request, socket: Socket) => {
    // Who is gone already is told nothing.
    socket.on('error', () => socket.destroy())
    const response = new SiteResponse(request)
    response.shouldKeepAlive = false
    response.assignSocket(socket)
    response.on('finish', () => socket.end())
    answerPlainly(response, 405, 'Method not allowed.', { Allow: 'GET, HEAD' })
  })
}
