import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { CachedStories } from '@/components/saved/cached-stories'

export async function metadata() {
  const t = await getTranslations('cached')
  return { title: t('offline') }
}

/** What the service worker shows without a connection, at the address of any page that is not cached. */
export function Full() {
  const t = useTranslations('cached')
  return <CachedStories title={t('offline')} hint={t('offlineHint')} list="offline" />
}
