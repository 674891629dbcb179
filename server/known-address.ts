import { readdirSync, readFileSync } from 'node:fs'
import type { RequestListener, ServerResponse } from 'node:http'
import { isSection, latestPages, sectionPages, storyAddress } from '../lib/content'
import { pageNumber } from '../lib/page-number'

/** Next.js's own address for the page of everything that is not there. */
const NOT_FOUND = '/_not-found'

/** What an address has to show: a page to pass on, or an answer of its own. */
type Found = 'page' | 'nothing' | 'withdrawn' | { readonly movedTo: string }

/**
 * Answers for reading pages that are not simply there. What does not exist is led to the one page
 * that says so: Next.js would render, and keep, an answer for each such address, and send it empty
 * to browsers without JavaScript. What has moved is sent on, what was withdrawn is answered 410.
 */
export function withKnownAddress(handle: RequestListener): RequestListener {
  const otherRoutes = firstWordsOfRoutes()
  return (request, response) => {
    const found = look(request.url ?? '/', otherRoutes, Date.now())
    if (typeof found === 'object') {
      response.writeHead(308, { Location: found.movedTo }).end()
      return
    }
    if (found === 'nothing') request.url = NOT_FOUND
    if (found === 'withdrawn') answerAsGone(response)
    handle(request, response)
  }
}

/** Next.js renders the notice as any page; only its status tells machines that the story is gone. */
function answerAsGone(response: ServerResponse): void {
  const { writeHead } = response
  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      return Reflect.apply(writeHead, response, [status === 200 ? 410 : status, ...rest])
    },
  })
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

function look(url: string, otherRoutes: ReadonlySet<string>, now: number): Found {
  const path = decodeURIComponent(url.split('?', 1)[0] ?? '')
  const parts = path.split('/').filter(Boolean)
  try {
    return lookAmongReadingPages(parts, now) ?? pageIf(otherRoutes.has(parts[0] ?? ''))
  } catch (error) {
    // The content cannot be asked just now; the pages rendered before can still be read.
    console.error(error)
    return 'page'
  }
}

function pageIf(exists: boolean): Found {
  return exists ? 'page' : 'nothing'
}

/** What the reading page at these parts of an address has to show; undefined for other addresses. */
function lookAmongReadingPages(
  [first = '', second, third, ...more]: string[],
  now: number,
): Found | undefined {
  if (first === '') return 'page'
  if (more.length > 0) return undefined
  if (first === 'tin-moi-nhat') return lookAtList(second, third, () => latestPages(now))
  if (first === 'tin') {
    return third === undefined && second
      ? lookAtStory('headline', second, `/tin/${second}`, now)
      : 'nothing'
  }
  if (!isSection(first)) return undefined
  return second === undefined || third !== undefined
    ? lookAtList(second, third, () => sectionPages(first, now))
    : lookAtStory('article', second, `/${first}/${second}`, now)
}

function lookAtStory(kind: 'article' | 'headline', slug: string, href: string, now: number): Found {
  const address = storyAddress(kind, slug, now)
  if (!address) return 'nothing'
  if (address.state === 'withdrawn') return 'withdrawn'
  return address.href === href ? 'page' : { movedTo: address.href }
}

function lookAtList(
  word: string | undefined,
  number: string | undefined,
  pages: () => number,
): Found {
  if (word === undefined) return 'page'
  // The first page is sent to the list's own address by `next.config.mjs`.
  if (word !== 'trang' || number === undefined) return 'nothing'
  return pageIf(number === '1' || (pageNumber(number) ?? Number.POSITIVE_INFINITY) <= pages())
}
