import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SectionFront } from '@/components/section/section-front'
import { isSection, latestStories, SECTIONS, sectionHighlights, sectionPage } from '@/lib/content'
import { SITE } from '@/lib/site'

export const revalidate = 30

type Props = { params: Promise<{ section: string }> }

export function generateStaticParams() {
  return SECTIONS.map((section) => ({ section }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section } = await params
  if (!isSection(section)) return {}
  const t = await getTranslations()
  const name = t(`sections.${section}`)
  return {
    title: name,
    description: t('section.description', { section: name, site: SITE.name }),
    alternates: { canonical: `/${section}` },
  }
}

export default async function SectionPage({ params }: Props) {
  const { section } = await params
  const now = Date.now()
  const list = isSection(section) ? sectionPage(section, 1, now) : undefined
  if (!isSection(section) || !list) notFound()
  const highlights = sectionHighlights(section, now)
  return <SectionFront {...{ section, highlights, list, now }} latest={latestStories(now)} />
}
