import { contentEvents } from '@/server/dev/content-events'

/**
 * Sends open pages what happens to the content, as server-sent events. It is there only while
 * developing: `next.config.mjs` has files named like this one be no routes of a build.
 */
export function GET({ signal }: Request): Response {
  const stream = new ReadableStream<string>({
    start(controller) {
      const end = contentEvents().listen((event) => {
        controller.enqueue(`data: ${JSON.stringify(event)}\n\n`)
      })
      signal.addEventListener('abort', () => {
        end()
        controller.close()
      })
    },
  })
  return new Response(stream.pipeThrough(new TextEncoderStream()), {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
  })
}

export const dynamic = 'force-dynamic'
