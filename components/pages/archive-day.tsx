import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DayPage } from '@/components/archive/day-page'
import { pageMetadata } from '@/lib/outputs'
import { archiveDay, archiveMonth } from '@/lib/query'
import { dayAddress } from '@/lib/routes'
import { dayOf, formatDate, startOfDay } from '@/lib/shared/time'
import type { PageProps } from './page-module'
import { titleOfPage } from './title-of-page'

type Props = PageProps<'archiveDay'>

export async function metadata({ params, page }: Props) {
  const day = dayOf(params)
  const date = formatDate(startOfDay(day))
  const t = await getTranslations('archive')
  return pageMetadata({
    title: await titleOfPage(t('titleOf', { title: date }), page),
    description: t('descriptionOf', { title: date }),
    path: dayAddress(day, page),
  })
}

export function Full({ params, page, now }: Props) {
  const list = archiveDay(dayOf(params), page, now) ?? notFound()
  const month = archiveMonth(params, now) ?? notFound()
  return <DayPage list={list} month={month} />
}

export { Full as Lite }
