import type { RequestListener } from 'node:http'

/** Longer addresses are nobody's bookmark; what a reader searches for is not counted. */
const MAX_LENGTH = 2048

/**
 * Answers 400 to addresses that are no addresses (`/%ff`, `/%00`), which Next.js takes for failures
 * of its own, and passes every other request on.
 */
export function withSoundAddress(handle: RequestListener): RequestListener {
  return (request, response) => {
    if (isSound(request.url ?? '')) {
      handle(request, response)
    } else {
      response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end('Địa chỉ không hợp lệ.\n')
    }
  }
}

function isSound(url: string): boolean {
  const path = url.split('?', 1)[0] ?? ''
  if (path.length > MAX_LENGTH || !path.startsWith('/')) return false
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return !/[\x00-\x1f\x7f\\]/.test(decodeURIComponent(path))
  } catch {
    return false
  }
}
