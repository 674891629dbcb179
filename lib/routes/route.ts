import { type ParamsOf, parsePattern, readPattern, writePattern } from './pattern'

/** The word before the number of a list's further pages: `/cong-nghe/trang/2`. */
export const PAGE_WORD = 'trang'

/** What a page type is, besides its address. What is not said does not hold. */
export type Facts = {
  /** What the request log and the metrics call it. */
  readonly metric: string
  /** It is a list, whose further pages have addresses of their own. */
  readonly paged?: true
  /** The edition that alone has it; else both do. */
  readonly only?: 'full' | 'lite'
  /** Its list is also written as feeds. */
  readonly feeds?: true
  /** It has a share picture with words of its own; else the front page's is shown. */
  readonly picture?: true
  /** Which sitemaps it stands in: that of lists, or those of each month's stories. */
  readonly sitemap?: 'lists' | 'stories'
  /** Whoever has a pass sees it before the public does. */
  readonly previewed?: true
  /** Search engines are asked to leave it out. */
  readonly unlisted?: true
  /** It is rendered at each request, and none of it is cached. */
  readonly dynamic?: true
  /** It shows nothing itself: it sends on to another page. */
  readonly redirects?: true
  /** It is shown, with the status 404, in the place of what is not there, and nowhere else. */
  readonly standsIn?: true
  /** The words of its query, which say what it shows. */
  readonly query?: Readonly<Record<string, string>>
}

/** The values that make an address; `page` is from 1. */
export type PathParams<P extends string, F> = ParamsOf<P> &
  (F extends { readonly paged: true } ? { readonly page?: number } : unknown)

export type Route<P extends string = string, F extends Facts = Facts> = F & {
  readonly pattern: P
  /** The path of the page with these values. */
  path(
    ...params: Record<string, never> extends PathParams<P, F>
      ? [params?: PathParams<P, F>]
      : [params: PathParams<P, F>]
  ): string
  /** The values and the page number in an address given in its parts; undefined where it is another's. */
  match(parts: readonly string[]): { params: ParamsOf<P>; page: number } | undefined
}

/** One entry of the table. */
export function route<const P extends string, const F extends Facts>(
  pattern: P,
  facts: F,
): Route<P, F> {
  const parts = parsePattern(pattern)
  return {
    ...facts,
    pattern,
    path(params?: { page?: number }) {
      const { page = 1, ...values } = params ?? {}
      const list = writePattern(parts, values)
      return page === 1 ? list : `${list}/${PAGE_WORD}/${page}`
    },
    match(given) {
      const { list, page } = facts.paged ? splitPage(given) : { list: given, page: 1 }
      const params = page && readPattern(parts, list)
      return params ? { params: params as ParamsOf<P>, page } : undefined
    },
  }
}

/** Parts an address into its list and the page of it; `page` is undefined where its number is none. */
function splitPage(parts: readonly string[]): {
  list: readonly string[]
  page: number | undefined
} {
  const [word, number = ''] = parts.slice(-2)
  return parts.length > 2 && word === PAGE_WORD
    ? { list: parts.slice(0, -2), page: readPageNumber(number) }
    : { list: parts, page: 1 }
}

/** The number of a page as an address spells it. The first one's address is the list's own. */
function readPageNumber(text: string): number | undefined {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined
}
