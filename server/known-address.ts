import { readdirSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import path from 'node:path'
import { isEndpoint, LITE_NOT_FOUND } from '../lib/routes'
import { type Resolution, resolveAddress } from '../lib/routes/resolve'
import { answerAs } from './answer-as'
import { log } from './log'

/** Next.js's own address for the page of everything that is not there. */
export const NOT_FOUND = '/_not-found'

/** Where the files of the build are. */
const BUILD_FILES = '/_next/static/'

/**
 * Answers for reading pages that are not simply there. What does not exist is led to the one page
 * that says so: Next.js would render, and keep, an answer for each such address, and send it empty
 * to browsers without JavaScript. What has moved is sent on, what was withdrawn is answered 410.
 */
export function withKnownAddress(handle: RequestListener): RequestListener {
  const isFile = publicFiles()
  return (request, response) => {
    const [address = '/', query] = (request.url ?? '/').split(/\?(.*)/s)
    const found = resolve(decodeURIComponent(address), isFile)
    if (found.state === 'moved') {
      const search = query && !found.to.includes('#') ? `?${query}` : ''
      response.writeHead(308, { Location: found.to + search }).end()
      return
    }
    if (found.state === 'absent') {
      request.url = found.edition === 'lite' ? LITE_NOT_FOUND : NOT_FOUND
      if (found.edition === 'lite') answerAs(response, 404)
    }
    if (found.state === 'gone') answerAs(response, 410)
    handle(request, response)
  }
}

type Found = Exclude<Resolution, { state: 'unknown' }>

function resolve(address: string, isFile: (path: string) => boolean): Found {
  try {
    const found = resolveAddress(address, Date.now())
    if (found.state !== 'unknown') return found
  } catch (err) {
    // The content cannot be asked just now; the pages rendered before can still be read.
    log.error({ event: 'content unreadable', err }, 'Không đọc được nội dung (content unreadable)')
    return { state: 'page', edition: 'full' }
  }
  const own = address.replace(/\/$/, '')
  const isThere = isEndpoint(own) || isFile(own)
  return { state: isThere ? 'page' : 'absent', edition: 'full' }
}

/** Tells whether a path is that of a file, as it is or made by the build. */
function publicFiles(): (path: string) => boolean {
  const names = readdirSync('public', { recursive: true, encoding: 'utf8' })
  const files = new Set(names.map((name) => `/${name.split(path.sep).join('/')}`))
  return (address) => files.has(address) || address.startsWith(BUILD_FILES)
}
