import { readdirSync, readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import path from 'node:path'
import {
  archiveDayPages,
  archiveMonths,
  correctionPages,
  facetPages,
  hasArchiveMonth,
  isFacetKind,
  isSection,
  latestPages,
  sectionPages,
  storyAddress,
} from '../lib/content'
import { isFeedFile } from '../lib/feeds/feed'
import { LIGHT, LIGHT_NOT_FOUND, lightAddress } from '../lib/light-edition'
import { pageNumber } from '../lib/page-number'
import { imprintPages, isImprintPage, SITE } from '../lib/site'
import { readDay, readMonth } from '../lib/time/calendar'
import { answerAs } from './answer-as'
import { log } from './log'

/** Next.js's own address for the page of everything that is not there. */
export const NOT_FOUND = '/_not-found'

/** What an address has to show: a page to pass on, or an answer of its own. */
type Found = 'page' | 'nothing' | 'nothing in light' | 'withdrawn' | { readonly movedTo: string }

/**
 * Answers for reading pages that are not simply there. What does not exist is led to the one page
 * that says so: Next.js would render, and keep, an answer for each such address, and send it empty
 * to browsers without JavaScript. What has moved is sent on, what was withdrawn is answered 410.
 * `isOther` tells which other paths lead anywhere, where there is no build that does.
 */
export function withKnownAddress(
  handle: RequestListener,
  isOther = otherAddresses(),
): RequestListener {
  return (request, response) => {
    const found = look(request.url ?? '/', isOther, Date.now())
    if (typeof found === 'object') {
      response.writeHead(308, { Location: found.movedTo }).end()
      return
    }
    if (found === 'nothing') request.url = NOT_FOUND
    if (found === 'nothing in light') {
      request.url = LIGHT_NOT_FOUND
      answerAs(response, 404)
    }
    if (found === 'withdrawn') answerAs(response, 410)
    handle(request, response)
  }
}

/** Tells which paths, besides the reading pages, lead anywhere: routes, and the files of the build. */
function otherAddresses(): (path: string) => boolean {
  const manifest: unknown = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8'))
  // What begins with `/_` are Next.js's own pages, for its own use.
  const routes = Object.values(manifest as Record<string, string>).filter(
    (route) => !route.startsWith('/_'),
  )
  const fixed = routes.filter((route) => !route.includes('['))
  const files = readdirSync('public', { recursive: true, encoding: 'utf8' })
  const whole = new Set([...fixed, ...files.map((file) => `/${file.split(path.sep).join('/')}`)])
  const beginnings = routes
    .map((route) => route.slice(0, Math.max(0, route.indexOf('['))))
    .filter((beginning) => beginning.length > 1)
  return (address) =>
    whole.has(address) || ['/_next/static/', ...beginnings].some((part) => address.startsWith(part))
}

function look(url: string, isOther: (path: string) => boolean, now: number): Found {
  const address = decodeURIComponent(url.split('?', 1)[0] ?? '')
  const parts = address.split('/').filter(Boolean)
  try {
    if (parts[0] === LIGHT) return lookAmongLightPages(parts.slice(1), now)
    return lookAmongReadingPages(parts, now) ?? pageIf(isOther(address.replace(/\/$/, '')))
  } catch (err) {
    // The content cannot be asked just now; the pages rendered before can still be read.
    log.error({ event: 'content unreadable', err }, 'Không đọc được nội dung (content unreadable)')
    return 'page'
  }
}

function pageIf(exists: boolean): Found {
  return exists ? 'page' : 'nothing'
}

/** The same rules as for the page itself, where that has a light edition. */
function lookAmongLightPages(parts: string[], now: number): Found {
  const hasLight = lightAddress(`/${parts.join('/')}`) !== undefined
  const found = hasLight
    ? (lookAmongReadingPages(parts, now) ?? pageIf(parts.length === 1))
    : 'nothing'
  if (typeof found === 'object') return { movedTo: lightAddress(found.movedTo) ?? found.movedTo }
  return found === 'nothing' ? 'nothing in light' : found
}

/** What the reading page at these parts of an address has to show; undefined for other addresses. */
function lookAmongReadingPages(parts: readonly string[], now: number): Found | undefined {
  const [first = '', second, ...more] = parts
  if (first === '') return 'page'
  if (first === 'luu-tru' && second && more.length === 0) return lookAtYear(second, now)
  if (isFeedFile(parts.at(-1))) return pageIf(hasFeed(parts.slice(0, -1), now))
  const { list, page } = splitPage(parts)
  const pages = pagesOfList(list, now)
  if (pages !== undefined) return pageIf(pages > 0 && hasPage(pages, page))
  if (first !== 'tin' && !isSection(first)) return isListWord(first) ? 'nothing' : undefined
  if (second === undefined || more.length > 0) return 'nothing'
  return lookAtStory(first === 'tin' ? 'headline' : 'article', second, `/${first}/${second}`, now)
}

function lookAtStory(kind: 'article' | 'headline', slug: string, href: string, now: number): Found {
  const address = storyAddress(kind, slug, now)
  if (!address) return 'nothing'
  if (address.state === 'withdrawn') return 'withdrawn'
  return address.href === href ? 'page' : { movedTo: address.href }
}

/** Parts an address into the list and the page of it, as `trang/2` says at its end. */
function splitPage(parts: readonly string[]): { list: readonly string[]; page?: string } {
  const [word, page] = parts.slice(-2)
  return parts.length > 2 && word === 'trang' && page !== undefined
    ? { list: parts.slice(0, -2), page }
    : { list: parts }
}

/** Whether a list of so many pages has the one an address names. */
function hasPage(pages: number, page: string | undefined): boolean {
  // The first page is sent to the list's own address by `next.config.mjs`.
  if (page === undefined || page === '1') return true
  return (pageNumber(page) ?? Number.POSITIVE_INFINITY) <= pages
}

/** How many pages the list at these parts of an address has; undefined where no list can be. */
function pagesOfList(
  [first, second, third, fourth, ...more]: readonly string[],
  now: number,
): number | undefined {
  if (more.length > 0) return undefined
  if (second === undefined) {
    if (first === 'tin-moi-nhat') return latestPages(now)
    if (isSection(first)) return sectionPages(first, now)
    if (first === 'dinh-chinh') return correctionPages(now)
    if (first && isImprintPage(first)) return imprintPages(SITE).includes(first) ? 1 : 0
    return first === 'chu-de' || first === 'luu-tru' ? 1 : undefined
  }
  if (third === undefined)
    return isFacetKind(first) ? facetPages({ kind: first, slug: second }, now) : undefined
  return first === 'luu-tru' ? pagesOfArchive(second, third, fourth, now) : undefined
}

/** Who shortens the address of a month is led to its year in the list of all. */
function lookAtYear(year: string, now: number): Found {
  const has = archiveMonths(now).some((month) => String(month.year) === year)
  return has ? { movedTo: `/luu-tru#nam-${year}` } : 'nothing'
}

function pagesOfArchive(
  year: string,
  month: string,
  day: string | undefined,
  now: number,
): number | undefined {
  if (day === undefined) {
    const read = readMonth(year, month)
    return read && hasArchiveMonth(read, now) ? 1 : undefined
  }
  const read = readDay(year, month, day)
  return read === undefined ? undefined : archiveDayPages(read, now)
}

/** Whether a list has feeds: the site, a section or a topic. */
function hasFeed([first, second, ...more]: readonly string[], now: number): boolean {
  if (more.length > 0) return false
  if (second === undefined) return first === undefined || isSection(first)
  return first === 'chu-de' && (facetPages({ kind: first, slug: second }, now) ?? 0) > 0
}

/** Whether all addresses that begin with a word are those of lists. */
function isListWord(first: string): boolean {
  return ['tin-moi-nhat', 'luu-tru', 'dinh-chinh'].includes(first) || isFacetKind(first)
}
