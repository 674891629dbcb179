import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { KeptStories } from '@/components/saved/kept-stories'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('kept')
  return { title: t('offline'), robots: { index: false } }
}

/** What the service worker shows without a line, at the address of any page that is not kept. */
export default function OfflinePage() {
  const t = useTranslations('kept')
  return <KeptStories title={t('offline')} hint={t('offlineHint')} list="offline" />
}
