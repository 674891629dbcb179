import { existsSync, readFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { paper, siteUrl } from '@/lib/config'
import { readableVersion } from '../content-version'
import { makePage, type Page, type Rendered } from './page'

/** Where `next build` leaves the pages it has prerendered. */
const FOLDER = '.next/server/app'

/** Where the build (`scripts/prepare-build.ts`) notes what its pages were made from. */
const BUILT_FROM = '.next/built-from.json'

/** Of which paper pages are, at which address, and of which content. */
type Origin = { readonly paper: string; readonly version: string }

/** What the pages of a build are made from that begins now. */
export function buildOrigin(): Origin {
  return { paper: paperWord(), version: readableVersion() ?? '' }
}

/** One build serves several papers: none is to show the pages of another, even as its last good ones. */
function paperWord(): string {
  return `${paper().name} ${siteUrl()}`
}

/** The page of the build, the content it is of, and when it was made, milliseconds since 1970. */
export type Prerendered = { readonly page: Page; readonly version: string; readonly at: number }

/** How Next.js describes the file beside a prerendered page. */
type Meta = Pick<Rendered, 'status' | 'headers'> & {
  readonly routeCache?: { readonly key: string }
}

/** Finds the page the build has prerendered under Next.js's key; the address is the key's. */
export function prerenderedPages(): (
  key: string,
  address: string,
) => Promise<Prerendered | undefined> {
  const built: Origin | undefined = existsSync(BUILT_FROM)
    ? JSON.parse(readFileSync(BUILT_FROM, 'utf8'))
    : undefined
  const routes = readRoutes()
  return async (key, address) => {
    const route = routes[address]
    if (!route || built?.paper !== paperWord()) return undefined
    const file = path.join(FOLDER, address === '/' ? 'index' : address)
    const meta: Meta = JSON.parse(await readFile(`${file}.meta`, 'utf8'))
    if (meta.routeCache?.key !== key) return undefined
    const html = await readFile(`${file}.html`, 'utf8')
    const { mtimeMs: at } = await stat(`${file}.html`)
    const cacheControl = { revalidate: route.initialRevalidateSeconds }
    return {
      page: await makePage(key, { ...meta, kind: 'APP_PAGE', html }, cacheControl),
      version: built.version,
      at,
    }
  }
}

type Routes = Readonly<Record<string, { readonly initialRevalidateSeconds: number | false }>>

function readRoutes(): Routes {
  const manifest: unknown = JSON.parse(readFileSync('.next/prerender-manifest.json', 'utf8'))
  return (manifest as { routes: Routes }).routes
}
