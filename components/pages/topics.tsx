import { getTranslations } from 'next-intl/server'
import { TopicIndex } from '@/components/following/topic-index'
import { pageMetadata } from '@/lib/outputs'
import { topicsInUse } from '@/lib/query'
import { ROUTES } from '@/lib/routes'
import type { PageProps } from './page-module'

export async function metadata() {
  const t = await getTranslations('following.topics')
  const path = ROUTES.topics.path()
  return pageMetadata({ title: t('title'), description: t('description'), path })
}

export function Full({ now }: PageProps<'topics'>) {
  return <TopicIndex topics={topicsInUse(now)} />
}

export { Full as Lite }
