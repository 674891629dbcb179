import { notFound } from 'next/navigation'
import { LightSection } from '@/components/light/light-section'
import { isSection, sectionPage } from '@/lib/content'
import { pageNumber } from '@/lib/page-number'

export { generateMetadata, generateStaticParams } from '@/app/(reading)/[section]/trang/[page]/page'

export const revalidate = 30

type Props = { params: Promise<{ section: string; page: string }> }

export default async function OlderLightSectionPage({ params }: Props) {
  const { section, page } = await params
  const number = pageNumber(page)
  const now = Date.now()
  const list = isSection(section) && number ? sectionPage(section, number, now) : undefined
  if (!isSection(section) || !list) notFound()
  return <LightSection {...{ section, list, now }} />
}
