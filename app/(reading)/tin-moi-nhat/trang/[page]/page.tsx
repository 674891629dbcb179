import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LatestPage } from '@/components/latest-news/latest-page'
import { latestPage } from '@/lib/content'
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
    title: t('section.pageOf', { title: t('latest.title'), page }),
    description: t('latest.description'),
    path: `/tin-moi-nhat/trang/${page}`,
  })
}

export default async function OlderLatestNewsPage({ params }: Props) {
  const { page } = await params
  const number = pageNumber(page)
  const now = Date.now()
  const list = number && latestPage(number, now)
  if (!list) notFound()
  return <LatestPage list={list} now={now} />
}
