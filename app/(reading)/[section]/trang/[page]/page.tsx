import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { StructuredData } from '@/components/machines/structured-data'
import { SectionFront } from '@/components/section/section-front'
import { isSection, latestStories, sectionPage } from '@/lib/content'
import { pageMetadata } from '@/lib/page-metadata'
import { pageNumber } from '@/lib/page-number'
import { mostReadStories } from '@/lib/reads/most-read'
import { sectionWords } from '@/lib/share-picture/picture-words'
import { sectionBreadcrumbs } from '@/lib/structured-data/breadcrumbs'

export const revalidate = 30

type Props = { params: Promise<{ section: string; page: string }> }

/** Older pages are rendered when they are first asked for. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, page } = await params
  if (!isSection(section) || !pageNumber(page)) return {}
  const t = await getTranslations()
  const name = t(`sections.${section}`)
  return pageMetadata({
    title: t('section.pageOf', { title: name, page }),
    path: `/${section}/trang/${page}`,
    feedOf: { path: `/${section}`, name },
    picture: { page: `/${section}`, words: sectionWords(section) },
  })
}

export default async function OlderSectionPage({ params }: Props) {
  const { section, page } = await params
  const number = pageNumber(page)
  if (!isSection(section) || !number) notFound()
  const now = Date.now()
  const list = sectionPage(section, number, now)
  if (!list) notFound()
  return (
    <>
      <StructuredData things={[sectionBreadcrumbs(section)]} />
      <SectionFront
        {...{ section, list, now }}
        highlights={[]}
        latest={latestStories(now)}
        mostRead={mostReadStories(now, section)}
      />
    </>
  )
}
