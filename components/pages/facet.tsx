import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FacetFront } from '@/components/following/facet-front'
import { LightFacet } from '@/components/lite/lite-facet'
import { SITE } from '@/lib/config'
import type { FacetKind } from '@/lib/model'
import { pageMetadata } from '@/lib/outputs'
import { facetPage, findFacet, latestStories } from '@/lib/query'
import { ROUTES } from '@/lib/routes'
import type { PageProps } from './page-module'
import { titleOfPage } from './title-of-page'

/** Topics, sources and authors: their pages differ in nothing but the kind. */
type Props = PageProps<FacetKind>

export async function metadata({ type: kind, params: { slug }, page, now }: Props) {
  const facet = findFacet({ kind, slug }, now)
  if (!facet) return undefined
  const { name } = facet
  const t = await getTranslations('following')
  return pageMetadata({
    title: await titleOfPage(t('titleOf', { kind: t(`kinds.${kind}`), name }), page),
    description: t(`descriptions.${kind}`, { name, site: SITE.name }),
    path: ROUTES[kind].path({ slug, page }),
    ...('feeds' in ROUTES[kind] && { feedOf: { path: ROUTES[kind].path({ slug }), name } }),
  })
}

function load({ type: kind, params: { slug }, page, now }: Props) {
  return { list: facetPage({ kind, slug }, page, now) ?? notFound(), now }
}

export function Full(props: Props) {
  return <FacetFront {...load(props)} latest={latestStories(props.now)} />
}

export function Lite(props: Props) {
  return <LightFacet {...load(props)} />
}
