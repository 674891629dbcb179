import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { titleArguments } from '@/components/archive/month-calendar'
import { MonthPage } from '@/components/archive/month-page'
import { monthAddress } from '@/lib/archive-address'
import { archiveMonth, latestStories } from '@/lib/content'
import { pageMetadata } from '@/lib/page-metadata'
import { readMonth } from '@/lib/time/calendar'

export const revalidate = 30

type Props = { params: Promise<{ year: string; month: string }> }

/** Rendered when they are first asked for. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, month } = await params
  const read = readMonth(year, month)
  if (!read) return { robots: { index: false } }
  const t = await getTranslations('archive')
  const title = t('month', titleArguments(read))
  return pageMetadata({
    title: t('titleOf', { title }),
    description: t('descriptionOf', { title }),
    path: monthAddress(read),
  })
}

export default async function ArchiveMonthPage({ params }: Props) {
  const { year, month } = await params
  const read = readMonth(year, month)
  const now = Date.now()
  const found = read && archiveMonth(read, now)
  if (!found) notFound()
  return <MonthPage month={found} latest={latestStories(now)} now={now} />
}
