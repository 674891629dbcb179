import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LatestPage } from '@/components/latest-news/latest-page'
import { latestPage } from '@/lib/content'
import { pageMetadata } from '@/lib/page-metadata'

export const revalidate = 30

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('latest')
  return pageMetadata({
    title: t('title'),
    description: t('description'),
    path: '/tin-moi-nhat',
  })
}

export default function LatestNewsPage() {
  const now = Date.now()
  const list = latestPage(1, now)
  if (!list) notFound()
  return <LatestPage list={list} now={now} />
}
