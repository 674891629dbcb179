import { notFound } from 'next/navigation'
import type { FacetParams } from '@/app/(reading)/_following/facet-pages'
import { LightFacet } from '@/components/light/light-facet'
import { type FacetKind, facetPage } from '@/lib/content'
import { pageNumber } from '@/lib/page-number'

/** What the light pages of topics, sources and authors have in common. */
export async function LightFacetView({ kind, params }: { kind: FacetKind; params: FacetParams }) {
  const { slug, page } = await params
  const now = Date.now()
  const number = page === undefined ? 1 : pageNumber(page)
  const list = number && facetPage({ kind, slug }, number, now)
  if (!list) notFound()
  return <LightFacet list={list} now={now} />
}
