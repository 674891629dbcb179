import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CorrectionList } from '@/components/corrections/correction-list'
import { pageMetadata } from '@/lib/outputs'
import { correctionPage } from '@/lib/query'
import { ROUTES } from '@/lib/routes'
import type { PageProps } from './page-module'
import { titleOfPage } from './title-of-page'

type Props = PageProps<'corrections'>

export async function metadata({ page }: Props) {
  const t = await getTranslations('corrections')
  return pageMetadata({
    title: await titleOfPage(t('title'), page),
    description: t('description'),
    path: ROUTES.corrections.path({ page }),
  })
}

/** Every correction of the paper, newest first. */
export function Full({ page, now }: Props) {
  return <CorrectionList list={correctionPage(page, now) ?? notFound()} />
}

export { Full as Lite }
