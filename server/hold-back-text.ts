import type { ServerResponse } from 'node:http'

/** What is held back until it is whole: pages, and feeds and sitemaps, which only are compressed. */
const TEXT = /^(?:text\/html|application\/(?:[\w.-]+\+)?(?:xml|json))\b/

/** Calls `onText` with the whole body where it is text; anything else goes out as it comes. */
export function holdBackText(response: ServerResponse, onText: (text: Buffer) => void): void {
  const { write, end, writeHead } = response
  const chunks: Buffer[] = []
  const isText = () => TEXT.test(mediaTypeOf(response))
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      response.statusCode = status
      return isText() ? response : Reflect.apply(writeHead, response, [status, ...rest])
    },
    write(chunk: unknown, ...rest: unknown[]) {
      if (!isText()) return Reflect.apply(write, response, [chunk, ...rest])
      keep(chunk)
      return true
    },
    end(chunk?: unknown, ...rest: unknown[]) {
      if (!isText() || response.statusCode === 304) return finishWith([chunk, ...rest])
      keep(chunk)
      Object.assign(response, { write, end, writeHead })
      onText(Buffer.concat(chunks))
      return response
    },
  })
  const finishWith = (args: unknown[]) => {
    Object.assign(response, { write, end, writeHead })
    return Reflect.apply(end, response, args)
  }
}

/** The media type an answer says it has; '' where it says none. */
export function mediaTypeOf(response: ServerResponse): string {
  return String(response.getHeader('content-type') ?? '')
}
