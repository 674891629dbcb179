import { readdirSync, readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import {
  findArticle,
  findHeadline,
  isSection,
  latestPage,
  type Section,
  sectionPage,
} from '../lib/content'
import { pageNumber } from '../lib/page-number'

/** Next.js's own address for the page of everything that is not there. */
const NOT_FOUND = '/_not-found'

/**
 * Leads every reading page that does not exist to the one page that says so. Next.js would render,
 * and keep, an answer of its own for each such address, and send it empty to browsers without
 * JavaScript.
 */
export function withKnownAddress(handle: RequestListener): RequestListener {
  const otherRoutes = firstWordsOfRoutes()
  return (request, response) => {
    if (!mayExist(request.url ?? '/', otherRoutes, Date.now())) request.url = NOT_FOUND
    handle(request, response)
  }
}

/** The first words of all addresses that are no section's: routes, and files of `public/`. */
function firstWordsOfRoutes(): ReadonlySet<string> {
  const manifest: unknown = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8'))
  const routes = Object.values(manifest as Record<string, string>)
  const words = routes
    .map((route) => route.split('/')[1] ?? '')
    .filter((word) => !word.startsWith('['))
  return new Set(['_next', ...words, ...readdirSync('public')])
}

function mayExist(url: string, otherRoutes: ReadonlySet<string>, now: number): boolean {
  const path = decodeURIComponent(url.split('?', 1)[0] ?? '')
  const parts = path.split('/').filter(Boolean)
  try {
    return readingPageExists(parts, now) ?? otherRoutes.has(parts[0] ?? '')
  } catch (error) {
    // The content cannot be asked just now; the pages rendered before can still be read.
    console.error(error)
    return true
  }
}

/** Whether the reading page at these parts of an address exists; undefined for other addresses. */
function readingPageExists([first = '', second, third, ...more]: string[], now: number) {
  if (first === '') return true
  if (more.length > 0) return undefined
  if (first === 'tin-moi-nhat')
    return listPageExists(second, third, (page) => latestPage(page, now))
  if (first === 'tin') {
    return third === undefined && second !== undefined && findHeadline(second, now) !== undefined
  }
  if (isSection(first)) return sectionAddressExists(first, second, third, now)
  return undefined
}

function sectionAddressExists(
  section: Section,
  second: string | undefined,
  third: string | undefined,
  now: number,
): boolean {
  if (second === undefined || third !== undefined) {
    return listPageExists(second, third, (page) => sectionPage(section, page, now))
  }
  return findArticle(section, second, now) !== undefined
}

function listPageExists(
  word: string | undefined,
  number: string | undefined,
  page: (number: number) => unknown,
): boolean {
  if (word === undefined) return true
  // The first page is sent to the list's own address by `next.config.mjs`.
  if (word !== 'trang' || number === undefined) return false
  return number === '1' || page(pageNumber(number) ?? 0) !== undefined
}
