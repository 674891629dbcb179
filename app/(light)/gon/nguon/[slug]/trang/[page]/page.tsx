import { LightFacetView } from '@/app/(light)/gon/_following/light-facet-view'
import type { FacetParams } from '@/app/(reading)/_following/facet-pages'

export {
  generateMetadata,
  generateStaticParams,
} from '@/app/(reading)/nguon/[slug]/trang/[page]/page'

export const revalidate = 30

export default function OlderLightSourcePage({ params }: { params: FacetParams }) {
  return <LightFacetView kind="nguon" params={params} />
}
