import type { ServerResponse } from 'node:http'

/** Next.js renders a notice as any page; only its status tells machines what it is. */
export function answerAs(response: ServerResponse, statusOfNotice: 404 | 410): void {
  const { writeHead } = response
  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      return Reflect.apply(writeHead, response, [status === 200 ? statusOfNotice : status, ...rest])
    },
  })
}
