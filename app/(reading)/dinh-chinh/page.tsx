import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CorrectionList } from '@/components/corrections/correction-list'
import { correctionPage } from '@/lib/content'
import { pageMetadata } from '@/lib/page-metadata'

export const revalidate = 30

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('corrections')
  return pageMetadata({ title: t('title'), description: t('description'), path: '/dinh-chinh' })
}

/** Every correction of the paper, newest first. */
export default function CorrectionsPage() {
  const list = correctionPage(1, Date.now())
  if (!list) notFound()
  return <CorrectionList list={list} />
}
