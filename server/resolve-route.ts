import { readdirSync } from 'node:fs'
import path from 'node:path'
import { type Resolution, resolveAddress as resolveRoute } from '@/lib/query'
import { isEndpoint, LITE_NOT_FOUND } from '@/lib/routes'
import { log } from '@/lib/telemetry'
import type { Step } from './pipeline/step'

/** Next.js's own address for the page of everything that is not there. */
export const NOT_FOUND = '/_not-found'

/**
 * Answers for reading pages that are not simply there. What does not exist is led to the one page
 * that says so: Next.js would render, and keep, an answer for each such address, and send it empty
 * to browsers without JavaScript. What has moved is sent on, what was withdrawn is answered 410.
 * `isOther` tells which other paths lead anywhere, where there is no build that does.
 */
export function resolveAddress(isOther = fileOfBuild()): Step {
  return (request, response, next) => {
    const [address = '/', query] = (request.url ?? '/').split(/\?(.*)/s)
    const found = resolve(decodeURIComponent(address), isOther)
    if (found.state === 'moved') {
      const search = query && !found.to.includes('#') ? `?${query}` : ''
      response.writeHead(308, { Location: found.to + search }).end()
      return
    }
    if (found.state === 'absent') {
      request.url = found.edition === 'lite' ? LITE_NOT_FOUND : NOT_FOUND
      if (found.edition === 'lite') response.overrideStatus(404)
    }
    if (found.state === 'gone') response.overrideStatus(410)
    next()
  }
}

type Found = Exclude<Resolution, { state: 'unknown' }>

function resolve(address: string, isOther: (address: string) => boolean): Found {
  try {
    const found = resolveRoute(address, Date.now())
    if (found.state !== 'unknown') return found
  } catch (err) {
    // The content cannot be asked just now; the pages rendered before can still be read.
    log.error({ event: 'content unreadable', err }, 'Không đọc được nội dung (content unreadable)')
    return { state: 'page', edition: 'full' }
  }
  const own = address.replace(/\/$/, '')
  const isThere = isEndpoint(own) || isOther(own)
  return { state: isThere ? 'page' : 'absent', edition: 'full' }
}

/** Tells which addresses are those of the build's files. */
function fileOfBuild(): (address: string) => boolean {
  const files = new Set([
    ...filesBelow('public', '/'),
    ...filesBelow('.next/static', '/_next/static/'),
  ])
  return (address) => files.has(address)
}

/** The addresses of all files below a folder, which itself is at `address`. */
function filesBelow(folder: string, address: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    (name) => address + name.split(path.sep).join('/'),
  )
}
