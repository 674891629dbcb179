import { notFound } from 'next/navigation'
import { LightSection } from '@/components/light/light-section'
import { isSection, sectionHighlights, sectionPage } from '@/lib/content'

export { generateMetadata } from '@/app/(reading)/[section]/page'

export const revalidate = 30

type Props = { params: Promise<{ section: string }> }

/** Rendered when they are first asked for, as all of the light edition below its front page. */
export function generateStaticParams() {
  return []
}

export default async function LightSectionPage({ params }: Props) {
  const { section } = await params
  const now = Date.now()
  const list = isSection(section) ? sectionPage(section, 1, now) : undefined
  if (!isSection(section) || !list) notFound()
  return <LightSection {...{ section, list, now }} highlights={sectionHighlights(section, now)} />
}
