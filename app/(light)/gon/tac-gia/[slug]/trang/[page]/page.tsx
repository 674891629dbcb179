import { LightFacetView } from '@/app/(light)/gon/_following/light-facet-view'
import type { FacetParams } from '@/app/(reading)/_following/facet-pages'

export {
  generateMetadata,
  generateStaticParams,
} from '@/app/(reading)/tac-gia/[slug]/trang/[page]/page'

export const revalidate = 30

export default function OlderLightAuthorPage({ params }: { params: FacetParams }) {
  return <LightFacetView kind="tac-gia" params={params} />
}
