import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArchiveIndex } from '@/components/archive/archive-index'
import { ARCHIVE } from '@/lib/archive-address'
import { archiveMonth, archiveMonths } from '@/lib/content'
import { pageMetadata } from '@/lib/page-metadata'

export const revalidate = 30

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('archive')
  return pageMetadata({ title: t('title'), description: t('description'), path: ARCHIVE })
}

export default function ArchivePage() {
  const now = Date.now()
  const months = archiveMonths(now)
  const [newest] = months
  return <ArchiveIndex months={months} newest={newest && archiveMonth(newest, now)} />
}
