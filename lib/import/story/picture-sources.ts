import type { Element } from 'hast'
import { attribute } from './elements'

/** Where pages that load their pictures late keep the address until then. */
const LATE = 'dataSrc dataOriginal dataLazySrc dataSrcLarge dataFullUrl'.split(' ')
const LATE_SETS = 'dataSrcset dataLazySrcset'.split(' ')

/**
 * The addresses a picture may be taken from, best first: what it will show, before what stands there
 * while it loads. `sources` are those of the `<picture>` around it.
 */
export function picturesOf(img: Element, sources: readonly Element[]): string[] {
  const late = LATE.map((name) => attribute(img, name))
  const sets = [img, ...sources].flatMap((it) =>
    [...LATE_SETS, 'srcSet'].flatMap((name) => largestOf(attribute(it, name))),
  )
  const src = attribute(img, 'src')
  const all = [...late, ...sets, src].filter((it) => it !== undefined)
  const others = all.filter((it) => !it.startsWith('data:'))
  // A picture within the page is a stand-in where there is any other.
  return [...new Set(others.length > 0 ? others : all)]
}

/** The largest of `a.jpg 1x, b.jpg 2x`, first. */
function largestOf(set: string | undefined): string[] {
  const entries = [...(set ?? '').matchAll(/(\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,\s|,?$)/g)]
  return entries
    .map(([, url = '', size]) => ({ url, size: Number(size ?? 1) }))
    .sort((a, b) => b.size - a.size)
    .map(({ url }) => url)
}
