import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LatestPage } from '@/components/latest-news/latest-page'
import { LightLatest } from '@/components/lite/lite-latest'
import { pageMetadata } from '@/lib/outputs'
import { latestPage } from '@/lib/query'
import { ROUTES } from '@/lib/routes'
import type { PageProps } from './page-module'
import { titleOfPage } from './title-of-page'

type Props = PageProps<'latest'>

export async function metadata({ page }: Props) {
  const t = await getTranslations('latest')
  return pageMetadata({
    title: await titleOfPage(t('title'), page),
    description: t('description'),
    path: ROUTES.latest.path({ page }),
  })
}

export function Full({ page, now }: Props) {
  return <LatestPage list={latestPage(page, now) ?? notFound()} now={now} />
}

export function Lite({ page, now }: Props) {
  return <LightLatest list={latestPage(page, now) ?? notFound()} now={now} />
}
