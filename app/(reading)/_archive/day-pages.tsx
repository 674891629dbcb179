import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DayPage } from '@/components/archive/day-page'
import { dayAddress } from '@/lib/archive-address'
import { archiveDay, archiveMonth } from '@/lib/content'
import { pageMetadata } from '@/lib/page-metadata'
import { pageNumber } from '@/lib/page-number'
import { monthOf, readDay } from '@/lib/time/calendar'
import { formatDate, startOfDay } from '@/lib/time/vietnam-time'

/** What the first and the further pages of a day have in common. */
export type DayParams = Promise<{ year: string; month: string; day: string; page?: string }>

export async function dayMetadata(params: DayParams): Promise<Metadata> {
  const { year, month, day, page } = await params
  const read = readDay(year, month, day)
  if (read === undefined) return { robots: { index: false } }
  const t = await getTranslations()
  const date = formatDate(startOfDay(read))
  const title = t('archive.titleOf', { title: date })
  return pageMetadata({
    title: page ? t('section.pageOf', { title, page }) : title,
    description: t('archive.descriptionOf', { title: date }),
    path: page ? `${dayAddress(read)}/trang/${page}` : dayAddress(read),
  })
}

export async function DayView({ params }: { params: DayParams }) {
  const { year, month, day, page } = await params
  const read = readDay(year, month, day)
  const number = page === undefined ? 1 : pageNumber(page)
  if (read === undefined || !number) notFound()
  const now = Date.now()
  const list = archiveDay(read, number, now)
  const inMonth = archiveMonth(monthOf(read), now)
  if (!list || !inMonth) notFound()
  return <DayPage list={list} month={inMonth} />
}
