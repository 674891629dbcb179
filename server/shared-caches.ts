import type { ServerResponse } from 'node:http'
import { askedBefore, requestFingerprint } from './cache-busting-guard'
import type { Step } from './pipeline/step'

/** What a cache that many readers share may do with whatever it may keep. */
const SHARED = 's-maxage=1, stale-while-revalidate=1'

/** How many made-up requests are remembered, as 28 letters each. */
const REMEMBERED = 20_000

/** Names one request: no answer has it that is also given to another. */
const REQUEST_ID = 'X-Request-Id'

/** In which header the edge tells the time of its own clock. */
const EDGE_TIME = 'x-edge-time'

/**
 * Lets shared caches keep an answer for a second and ask again behind a reader's back for one more:
 * so nothing published, corrected or withdrawn is old there for longer than two seconds, without
 * anybody telling them (docs/decisions/0020-edge.md). What is private stays private, what can never
 * change may be cached for good, and what browsers may do stays as the page says. What anybody can make
 * up, an address that leads nowhere or a query that means nothing, may be cached from the second time on:
 * else a stranger with a counter fills a cache, and pages that readers want fall out of it.
 */
export function limitSharedCaches(): Step {
  const wasAsked = askedBefore(REMEMBERED)
  return (request, response, next) => {
    const ahead = aheadOf(request.headers[EDGE_TIME], Date.now())
    const wordFor = requestFingerprint(request)
    response.beforeHead((status) => {
      const word = wordFor(status)
      if (word === undefined || wasAsked(word)) shortenSharedLife(response, ahead)
      else keepFromSharedCaches(response)
      if (mayBeShared(String(response.getHeader('cache-control') ?? '')))
        response.removeHeader(REQUEST_ID)
    })
    next()
  }
}

/**
 * By how much the edge's clock is ahead of this server's, milliseconds, where it has sent its time
 * (seconds since 1970, with decimals) with a request that came at `now`.
 */
export function aheadOf(stated: string | string[] | undefined, now: number): number {
  const isTime = typeof stated === 'string' && /^\d{1,11}\.\d{3}$/.test(stated)
  return isTime ? Number(stated) * 1000 - now : 0
}

function shortenSharedLife(response: ServerResponse, ahead: number): void {
  const shared = forSharedCaches(String(response.getHeader('cache-control') ?? ''))
  if (!shared) return
  response.setHeader('Cache-Control', shared)
  // nginx counts in whole seconds, by its own clock: to the end of this one, where `s-maxage=1` alone
  // may be two.
  response.setHeader('X-Accel-Expires', `@${Math.floor((Date.now() + ahead) / 1000)}`)
}

function keepFromSharedCaches(response: ServerResponse): void {
  const policy = String(response.getHeader('cache-control') ?? '')
  if (forSharedCaches(policy)) response.setHeader('Cache-Control', forBrowsersAlone(policy))
}

/** The Cache-Control that lets browsers do what `policy` lets them, and nobody else anything. */
export function forBrowsersAlone(policy: string): string {
  const rest = directivesOf(policy).filter(
    (directive) => !/^(?:public|s-maxage|stale-)/.test(directive),
  )
  return ['private', ...(rest.length > 0 ? rest : ['max-age=0', 'must-revalidate'])].join(', ')
}

/** The Cache-Control to send instead of `policy`; undefined where it may stay as it is. */
export function forSharedCaches(policy: string): string | undefined {
  const directives = directivesOf(policy)
  const has = (pattern: RegExp) => directives.some((directive) => pattern.test(directive))
  if (has(/^(?:private|no-store|no-cache|immutable)\b/)) return undefined
  if (!has(/^(?:s-maxage|max-age)=[1-9]/)) return undefined
  const rest = directives.filter((directive) => !/^(?:s-maxage|stale-)/.test(directive))
  return [...rest, SHARED].join(', ')
}

/** Whether a cache may give an answer of this Cache-Control to others; one that says nothing may be. */
export function mayBeShared(policy: string): boolean {
  return !directivesOf(policy).some((directive) => /^(?:private|no-store)\b/.test(directive))
}

function directivesOf(policy: string): string[] {
  return policy.split(',').map((directive) => directive.trim().toLowerCase())
}
