import { getTranslations } from 'next-intl/server'
import { ArchiveIndex } from '@/components/archive/archive-index'
import { pageMetadata } from '@/lib/outputs'
import { archiveMonth, archiveMonths } from '@/lib/query'
import { ROUTES } from '@/lib/routes'
import type { PageProps } from './page-module'

export async function metadata() {
  const t = await getTranslations('archive')
  const path = ROUTES.archive.path()
  return pageMetadata({ title: t('title'), description: t('description'), path })
}

export function Full({ now }: PageProps<'archive'>) {
  const months = archiveMonths(now)
  const [newest] = months
  return <ArchiveIndex months={months} newest={newest && archiveMonth(newest, now)} />
}

export { Full as Lite }
