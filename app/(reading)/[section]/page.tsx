import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { StructuredData } from '@/components/machines/structured-data'
import { SectionFront } from '@/components/section/section-front'
import { isSection, latestStories, SECTIONS, sectionHighlights, sectionPage } from '@/lib/content'
import { pageMetadata } from '@/lib/page-metadata'
import { mostReadStories } from '@/lib/reads/most-read'
import { sectionWords } from '@/lib/share-picture/picture-words'
import { SITE } from '@/lib/site'
import { sectionBreadcrumbs } from '@/lib/structured-data/breadcrumbs'

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
  const path = `/${section}`
  return pageMetadata({
    title: name,
    description: t('section.description', { section: name, site: SITE.name }),
    path,
    feedOf: { path, name },
    picture: { page: path, words: sectionWords(section) },
  })
}

export default async function SectionPage({ params }: Props) {
  const { section } = await params
  const now = Date.now()
  const list = isSection(section) ? sectionPage(section, 1, now) : undefined
  if (!isSection(section) || !list) notFound()
  const highlights = sectionHighlights(section, now)
  return (
    <>
      <StructuredData things={[sectionBreadcrumbs(section)]} />
      <SectionFront
        {...{ section, highlights, list, now }}
        latest={latestStories(now)}
        mostRead={mostReadStories(now, section)}
      />
    </>
  )
}
