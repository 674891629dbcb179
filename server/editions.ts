import type { IncomingMessage } from 'node:http'
import {
  EDITION_CHOICE,
  type Edition,
  fullAddress,
  knownAddress,
  LITE_NOT_FOUND,
  liteAddress,
  matchPage,
  ROUTES,
} from '@/lib/routes'
import type { SiteResponse } from './pipeline/site-response'
import type { Step } from './pipeline/step'
import { NOT_FOUND } from './resolve-route'

/** The query's word for a chosen edition, and the cookie that remembers it. */
const CHOICE = EDITION_CHOICE.parameter
const CHOSEN_HERE = `${CHOICE}=`

/** How long a choice is remembered, seconds: a year. */
const REMEMBERED_S = 31_536_000

/**
 * Answers the links that choose an edition: `?ban=gon` and `?ban=day` behind any address. The choice
 * is remembered, and the reader led to the same page of that edition; nowhere else, whatever the
 * address says.
 */
export const chooseEdition: Step = (request, response, next) => {
  const choice = choiceIn(request.url ?? '/')
  if (!choice) return next()
  // A browser that fetches what a reader may ask for next has not been told to choose.
  if (isPrefetch(request)) {
    response.writeHead(503, { 'Cache-Control': 'no-store' }).end()
    return
  }
  response
    .writeHead(303, {
      Location: choice.address,
      'Set-Cookie': `${CHOICE}=${EDITION_CHOICE[choice.edition]}; Path=/; Max-Age=${REMEMBERED_S}; SameSite=Lax; HttpOnly`,
      'Cache-Control': 'no-store',
    })
    .end()
}

/**
 * Leads readers who want the lite edition to it: those who chose it, and those whose browser asks to
 * save data, unless they chose the full one. A cache in front keeps the two apart by `Vary:
 * Save-Data`; it must not keep answers to requests that carry the cookie.
 */
export const leadToLiteEdition: Step = (request, response, next) => {
  const light = isVisit(request) ? liteAddress(request.url ?? '/') : undefined
  if (light === undefined) {
    if (request.url === NOT_FOUND && wantsLite(request)) {
      request.url = LITE_NOT_FOUND
      response.overrideStatus(404)
    }
    return next()
  }
  if (wantsLite(request)) {
    const headers = { 'Cache-Control': 'private, no-store', Vary: 'Save-Data, Cookie' }
    response.writeHead(307, { Location: light, ...headers }).end()
    return
  }
  varyBySaveData(response)
  if (savesData(request) || rememberedChoice(request))
    response.setHeader('Cache-Control', 'private, no-cache')
  next()
}

/** Next.js writes Vary anew, so ours is added when the head is on its way. */
function varyBySaveData(response: SiteResponse): void {
  response.beforeHead(() => {
    // One line: the edge reads each anew for each reader.
    const others = response.getHeader('Vary') ?? []
    response.setHeader('Vary', [others, 'Save-Data'].flat().join(', '))
  })
}

function wantsLite(request: IncomingMessage): boolean {
  const chosen = rememberedChoice(request)
  return chosen ? chosen === 'lite' : savesData(request)
}

function savesData({ headers }: IncomingMessage): boolean {
  return String(headers['save-data'] ?? '').toLowerCase() === 'on'
}

/** As the edge reads it, which keeps pages apart by this: spaces and tabs, and no other blanks. */
const CHOSEN = new RegExp(`(?:^|;[ \\t]*)${CHOICE}=([^; \\t]*)`)

function rememberedChoice({ headers }: IncomingMessage): Edition | undefined {
  const [, value] = CHOSEN.exec(headers.cookie ?? '') ?? []
  return editionOf(value)
}

function editionOf(value: string | undefined): Edition | undefined {
  return (['lite', 'full'] as const).find((edition) => EDITION_CHOICE[edition] === value)
}

function isPrefetch({ headers }: IncomingMessage): boolean {
  return String(headers['sec-purpose'] ?? '').startsWith('prefetch')
}

/** A page on its way to a reader; scripts that fetch pages get what they ask for. */
function isVisit({ method, headers }: IncomingMessage): boolean {
  const { 'sec-fetch-dest': destination = 'document' } = headers
  return (method === 'GET' || method === 'HEAD') && destination === 'document' && !headers.rsc
}

/**
 * The links that choose an edition say `?ban=…` alone, whatever page they stand on; where a query
 * says what is shown they take it along. Takes a page's HTML and its address, and returns the HTML.
 */
export function withQueryInChoice(html: string, url: string): string {
  const [path = '', query] = url.split(/\?(.*)/s)
  if (!query || !isShownByQuery(path)) return html
  const kept = new URLSearchParams(query).toString().replaceAll('&', '&amp;')
  return html.replaceAll(`href="?${CHOICE}=`, `href="?${kept}&amp;${CHOICE}=`)
}

/** Whether what a page shows depends on its query. */
function isShownByQuery(path: string): boolean {
  const match = matchPage(fullAddress(path) ?? path)
  return match !== undefined && 'query' in ROUTES[match.type]
}

function choiceIn(url: string): { edition: Edition; address: string } | undefined {
  const [path = '/', query = ''] = knownAddress(url).split(/\?(.*)/s)
  const said = query.split('&')
  const edition = editionOf(
    said.find((part) => part.startsWith(CHOSEN_HERE))?.slice(CHOSEN_HERE.length),
  )
  if (!edition) return undefined
  const others = said.filter((part) => !part.startsWith(CHOSEN_HERE)).join('&')
  // Two slashes could come to begin an address, and then it would be another site's.
  const own = path.replace(/\/{2,}/g, '/') + (others && `?${others}`)
  const full = fullAddress(own) ?? own
  return { edition, address: edition === 'full' ? full : (liteAddress(full) ?? full) }
}
