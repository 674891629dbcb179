import { readdirSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import { type Resolution, resolveFormer, resolveAddress as resolveRoute } from '@/lib/query'
import { isEndpoint, LITE_NOT_FOUND } from '@/lib/routes'
import { log } from '@/lib/telemetry'
import { readableVersion } from './content-version'
import type { SiteResponse } from './pipeline/site-response'
import type { Step } from './pipeline/step'
import { sendOn } from './send-on'

/** Next.js's own address for the page of everything that is not there. */
export const NOT_FOUND = '/_not-found'

/** How many addresses are known at once. */
const REMEMBERED = 1_000

/**
 * Answers for reading pages that are not simply there. What does not exist is led to the one page
 * that says so: Next.js would render, and keep, an answer for each such address, and send it empty
 * to browsers without JavaScript. What has moved is sent on, what was withdrawn is answered 410.
 * `isOther` tells which other paths lead anywhere, where there is no build that does.
 */
export function resolveAddress(isOther = fileOfBuild()): Step {
  const resolve = rememberedWithinSecond((address, now) => resolveNow(address, now, isOther))
  return (request, response, next) => {
    const [address = '/', query] = (request.url ?? '/').split(/\?(.*)/s)
    const found = resolve(decodeURIComponent(address))
    if (found.state === 'moved') {
      sendOn(response, found.to, query)
      return
    }
    if (found.state === 'absent') {
      request.url = found.edition === 'lite' ? LITE_NOT_FOUND : NOT_FOUND
      if (found.edition === 'lite') response.overrideStatus(404)
    }
    if (found.state === 'gone') response.overrideStatus(410)
    if (found.state === 'former') showGone(request, response)
    next()
  }
}

/** A former address of which nothing is left has no page: the one that says so stands for it. */
export function showGone(request: IncomingMessage, response: SiteResponse): void {
  request.url = NOT_FOUND
  response.beforeHead((status) => (status === 404 ? 410 : undefined))
}

type Found = Exclude<Resolution, { state: 'unknown' }> | { readonly state: 'former' }

/** What is there changes with the content, or when the time of a story has come: at a whole second. */
function rememberedWithinSecond(
  resolve: (address: string, now: number) => Found,
): (address: string) => Found {
  const known = new LRUCache<string, Found>({ max: REMEMBERED })
  let moment = ''
  return (address) => {
    const second = Math.floor(Date.now() / 1_000) * 1_000
    const now = `${second} ${readableVersion()}`
    if (moment !== now) known.clear()
    moment = now
    const found = known.get(address) ?? resolve(address, second)
    known.set(address, found)
    return found
  }
}

function resolveNow(address: string, now: number, isOther: (address: string) => boolean): Found {
  try {
    const found = resolveRoute(address, now)
    const isAnswer = found.state !== 'unknown' && found.state !== 'absent'
    if (isAnswer || (found.state === 'absent' && found.edition === 'lite')) return found
    const former = isOtherAddress(address, isOther) ? undefined : resolveFormer(address, '', now)
    if (former) return former.state === 'gone' ? { state: 'former' } : former
    if (found.state === 'absent') return found
  } catch (err) {
    // The content cannot be asked just now; the pages rendered before can still be read.
    log.error({ event: 'content unreadable', err }, 'Không đọc được nội dung (content unreadable)')
    return { state: 'page', edition: 'full' }
  }
  return { state: isOtherAddress(address, isOther) ? 'page' : 'absent', edition: 'full' }
}

/** Whether something else than a page of the paper is at an address: a file, what scripts ask for. */
function isOtherAddress(address: string, isOther: (address: string) => boolean): boolean {
  const own = address.replace(/\/$/, '')
  return isEndpoint(own) || isOther(own)
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
