import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** Answers with one sentence of plain text: for requests that no reader's browser makes. */
export function answerPlainly(
  response: ServerResponse,
  status: number,
  sentence: string,
  headers: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers })
  response.end(`${sentence}\n`)
}
