import { readFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { builtVersion } from '../build-origin'
import { makePage, type Page, type Rendered } from './page'

/** Where `next build` leaves the pages it has prerendered. */
const FOLDER = '.next/server/app'

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
  const version = builtVersion()
  const routes = readRoutes()
  return async (key, address) => {
    const route = routes[address]
    const of = version()
    if (!route || of === undefined) return undefined
    const file = path.join(FOLDER, address === '/' ? 'index' : address)
    const meta: Meta = JSON.parse(await readFile(`${file}.meta`, 'utf8'))
    if (meta.routeCache?.key !== key) return undefined
    const html = await readFile(`${file}.html`, 'utf8')
    const { mtimeMs: at } = await stat(`${file}.html`)
    const cacheControl = { revalidate: route.initialRevalidateSeconds }
    return {
      page: await makePage(key, { ...meta, kind: 'APP_PAGE', html }, cacheControl),
      version: of,
      at,
    }
  }
}

type Routes = Readonly<Record<string, { readonly initialRevalidateSeconds: number | false }>>

function readRoutes(): Routes {
  const manifest: unknown = JSON.parse(readFileSync('.next/prerender-manifest.json', 'utf8'))
  return (manifest as { routes: Routes }).routes
}
