import { type FacetParams, FacetView, facetMetadata } from '@/app/(reading)/_following/facet-pages'

export const revalidate = 30

type Props = { params: FacetParams }

/** Rendered when they are first asked for. */
export function generateStaticParams() {
  return []
}

export function generateMetadata({ params }: Props) {
  return facetMetadata('nguon', params)
}

export default function OlderSourcePage({ params }: Props) {
  return <FacetView kind="nguon" params={params} />
}
