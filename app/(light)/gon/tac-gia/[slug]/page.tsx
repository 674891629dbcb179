import { LightFacetView } from '@/app/(light)/gon/_following/light-facet-view'
import type { FacetParams } from '@/app/(reading)/_following/facet-pages'

export { generateMetadata, generateStaticParams } from '@/app/(reading)/tac-gia/[slug]/page'

export const revalidate = 30

export default function LightAuthorPage({ params }: { params: FacetParams }) {
  return <LightFacetView kind="tac-gia" params={params} />
}
