import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { KeptStories } from '@/components/saved/kept-stories'

export async function metadata() {
  const t = await getTranslations('kept')
  return { title: t('title'), description: t('description') }
}

/** The stories a reader has saved on this device. The same page for everybody: its list is theirs. */
export function Full() {
  const t = useTranslations('kept')
  return <KeptStories title={t('title')} hint={t('hint')} list="saved" />
}
