import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { titleArguments } from '@/components/archive/month-calendar'
import { MonthPage } from '@/components/archive/month-page'
import { pageMetadata } from '@/lib/outputs'
import { archiveMonth, latestStories } from '@/lib/query'
import { monthAddress } from '@/lib/routes'
import type { PageProps } from './page-module'

type Props = PageProps<'archiveMonth'>

export async function metadata({ params }: Props) {
  const t = await getTranslations('archive')
  const title = t('month', titleArguments(params))
  return pageMetadata({
    title: t('titleOf', { title }),
    description: t('descriptionOf', { title }),
    path: monthAddress(params),
  })
}

export function Full({ params, now }: Props) {
  const month = archiveMonth(params, now) ?? notFound()
  return <MonthPage month={month} latest={latestStories(now)} now={now} />
}

export { Full as Lite }
