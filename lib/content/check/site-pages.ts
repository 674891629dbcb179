import { existsSync, readdirSync } from 'node:fs'
import { pageNumber } from '../../page-number'
import { readDay, readMonth } from '../../time/calendar'
import { isSection } from '../sections'

/** The pages of the site besides its stories. */
export type SitePages = {
  /** The first words of those that no section has: `tim-kiem`. */
  readonly words: ReadonlySet<string>
  /** Whether there can be a page at an address, given in its parts: `['luu-tru', '2026', '08']`. */
  has(parts: readonly string[]): boolean
}

/** Read from where pages are declared: the folders of `app/` and the files of `public/`, below the working folder. */
export function sitePages(): SitePages {
  const folder = process.cwd()
  if (known?.folder !== folder)
    known = { folder, pages: pagesOf([...routesIn('app'), ...filesIn('public'), YEAR]) }
  return known.pages
}

/** Whatever lies in a folder, and below the folders in it. */
function filesIn(folder: string): Route[] {
  return namesIn(folder).flatMap((name) => [[name], [name, REST]])
}

let known: { readonly folder: string; readonly pages: SitePages } | undefined

/** The parts of a route's address, as its folders are named: `['chu-de', '[slug]']`. */
type Route = readonly string[]

/** Led to its place in the list of months (`server/known-address.ts`). */
const YEAR: Route = ['luu-tru', '[year]']

/** Any further parts. */
const REST = '[...]'

/** What Next.js makes an address of: a page, a route, or a file such as `robots.ts`. */
const LEAF = /^(?:(?:page|route)\.tsx?|(robots)\.ts|(icon|apple-icon|favicon)\.\w+)$/

function pagesOf(routes: readonly Route[]): SitePages {
  return {
    words: new Set(routes.flatMap(([first = '']) => (/^[a-z0-9]/.test(first) ? [first] : []))),
    has: (parts) => routes.some((route) => isAt(route, parts)),
  }
}

function routesIn(folder: string): Route[] {
  return namesIn(folder).flatMap((name) => {
    const [isLeaf, robots, icon] = LEAF.exec(name) ?? []
    if (isLeaf) return [robots ? ['robots.txt'] : icon ? [name] : []]
    // A file that is no route, or a folder for parts of pages.
    if (/^_|\.tsx?$|\.css$/.test(name)) return []
    const below = routesIn(`${folder}/${name}`)
    return /^\(.*\)$/.test(name) ? below : below.map((route) => [name, ...route])
  })
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

function isAt(route: Route, parts: readonly string[]): boolean {
  const rest = route.findIndex((part) => part.startsWith('[...'))
  if (rest >= 0 ? parts.length <= rest : parts.length !== route.length) return false
  const fixed = rest >= 0 ? route.slice(0, rest) : route
  return fixed.every((part, place) => fits(part, parts, place))
}

function fits(part: string, parts: readonly string[], place: number): boolean {
  const given = parts[place] ?? ''
  if (part === '[section]') return isSection(given)
  if (part === '[page]') return given === '1' || pageNumber(given) !== undefined
  if (part === '[year]') return /^[1-9]\d{3}$/.test(given)
  if (part === '[month]') return readMonth(parts[place - 1] ?? '', given) !== undefined
  if (part === '[day]')
    return readDay(parts[place - 2] ?? '', parts[place - 1] ?? '', given) !== undefined
  return part === given || part.startsWith('[')
}
