import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FacetFront } from '@/components/following/facet-front'
import { type FacetKind, facetHref, facetPage, findFacet, latestStories } from '@/lib/content'
import { pageMetadata } from '@/lib/page-metadata'
import { pageNumber } from '@/lib/page-number'
import { SITE } from '@/lib/site'

/** What topics, sources and authors have in common: their pages differ in nothing but the kind. */
export type FacetParams = Promise<{ slug: string; page?: string }>

export async function facetMetadata(kind: FacetKind, params: FacetParams): Promise<Metadata> {
  const { slug, page } = await params
  const facet = findFacet({ kind, slug }, Date.now())
  if (!facet) return { robots: { index: false } }
  const t = await getTranslations()
  const title = t('following.titleOf', { kind: t(`following.kinds.${kind}`), name: facet.name })
  const href = facetHref(facet)
  return pageMetadata({
    title: page ? t('section.pageOf', { title, page }) : title,
    description: t(`following.descriptions.${kind}`, { name: facet.name, site: SITE.name }),
    path: page ? `${href}/trang/${page}` : href,
    ...(kind === 'chu-de' && { feedOf: { path: href, name: facet.name } }),
  })
}

export async function FacetView({ kind, params }: { kind: FacetKind; params: FacetParams }) {
  const { slug, page } = await params
  const now = Date.now()
  const number = page === undefined ? 1 : pageNumber(page)
  const list = number && facetPage({ kind, slug }, number, now)
  if (!list) notFound()
  return <FacetFront list={list} latest={latestStories(now)} now={now} />
}
