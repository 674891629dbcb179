import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { pathsAhead } from '@/lib/query'
import {
  type Edition,
  isShown,
  liteAddress,
  type MatchOf,
  matchPage,
  type PageTypeWith,
  pathOf,
  ROUTES,
  type ShownPage,
} from '@/lib/routes'
import { nameRender } from '@/lib/telemetry'
import { PAGES } from './'
import type { PageModule, PageProps, View } from './page-module'
import { Previewed } from './previewed'
import { shownTime } from './shown-time'

type Path = { params: Promise<{ path?: string[] }> }
type Query = { searchParams: Promise<PageProps<ShownPage>['query']> }

/** What a catch-all route of Next.js exports: all pages of an edition that are cached once rendered. */
export function cachedPages(edition: Edition) {
  return {
    generateStaticParams: () => pathsAhead(edition).map((path) => ({ path })),
    generateMetadata: async ({ params }: Path) => {
      const match = matchShown(await params, edition)
      return match ? metadataOf(match, {}) : NOTHING
    },
    page: async ({ params }: Path) => {
      const match = matchShown(await params, edition)
      if (!match) notFound()
      return <Page match={match} edition={edition} query={{}} />
    },
  }
}

/** What the route of a page exports that is rendered at each request. */
export function dynamicPage(type: PageTypeWith<{ dynamic: true }>, edition: Edition) {
  const match = { type, params: {}, page: 1 }
  return {
    generateMetadata: async ({ searchParams }: Query) => metadataOf(match, await searchParams),
    page: async ({ searchParams }: Query) => (
      <Page match={match} edition={edition} query={await searchParams} />
    ),
  }
}

const NOTHING: Metadata = { robots: { index: false } }

function matchShown({ path = [] }: { path?: string[] }, edition: Edition) {
  const asked = `/${path.join('/')}`
  const match = matchPage(asked, edition)
  if (!match || !isShown(match)) return undefined
  const own = pathOf(match)
  // The first page of a list has the list's address.
  if (own !== asked) permanentRedirect(edition === 'lite' ? (liteAddress(own) ?? own) : own)
  return match
}

async function metadataOf<T extends ShownPage>(
  match: MatchOf<T>,
  query: PageProps<T>['query'],
): Promise<Metadata> {
  const { metadata } = await moduleOf(match.type)
  const found = await metadata({ ...match, query, now: Date.now() })
  return found ? { ...('unlisted' in ROUTES[match.type] && NOTHING), ...found } : NOTHING
}

type Props<T extends ShownPage> = {
  match: MatchOf<T>
  edition: Edition
  query: PageProps<T>['query']
}

async function Page<T extends ShownPage>({ match, edition, query }: Props<T>) {
  nameRender(match.type, edition)
  const { Full, Lite } = await moduleOf(match.type)
  const View = edition === 'lite' ? Lite : Full
  if (!View) notFound()
  const page = <View {...match} query={query} now={await shownTime(match.type)} />
  return edition === 'full' ? <Previewed match={match}>{page}</Previewed> : page
}

/** A module of whichever type, with the views it has. */
type SomeModule<T extends ShownPage> = Pick<PageModule<T>, 'metadata'> & {
  readonly Full?: View<T> | undefined
  readonly Lite?: View<T> | undefined
}

function moduleOf<T extends ShownPage>(type: T): Promise<SomeModule<T>> {
  const modules: { readonly [T in ShownPage]: () => Promise<SomeModule<T>> } = PAGES
  return modules[type]()
}
