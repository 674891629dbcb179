import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CorrectionList } from '@/components/corrections/correction-list'
import { correctionPage } from '@/lib/content'
import { pageMetadata } from '@/lib/page-metadata'
import { pageNumber } from '@/lib/page-number'

export const revalidate = 30

type Props = { params: Promise<{ page: string }> }

/** Older pages are rendered when they are first asked for. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await params
  if (!pageNumber(page)) return {}
  const t = await getTranslations()
  return pageMetadata({
    title: t('section.pageOf', { title: t('corrections.title'), page }),
    description: t('corrections.description'),
    path: `/dinh-chinh/trang/${page}`,
  })
}

export default async function OlderCorrectionsPage({ params }: Props) {
  const { page } = await params
  const number = pageNumber(page)
  const list = number && correctionPage(number, Date.now())
  if (!list) notFound()
  return <CorrectionList list={list} />
}
