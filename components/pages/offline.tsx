import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { KeptStories } from '@/components/saved/kept-stories'

export async function metadata() {
  const t = await getTranslations('kept')
  return { title: t('offline') }
}

/** What the service worker shows without a connection, at the address of any page that is not kept. */
export function Full() {
  const t = useTranslations('kept')
  return <KeptStories title={t('offline')} hint={t('offlineHint')} list="offline" />
}
