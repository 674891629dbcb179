import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { CachedStories } from '@/components/saved/cached-stories'

export async function metadata() {
  const t = await getTranslations('cached')
  return { title: t('title'), description: t('description') }
}

/** The stories a reader has saved on this device. The same page for everybody: its list is theirs. */
export function Full() {
  const t = useTranslations('cached')
  return <CachedStories title={t('title')} hint={t('hint')} list="saved" />
}
