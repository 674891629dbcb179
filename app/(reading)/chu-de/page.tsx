import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TopicIndex } from '@/components/following/topic-index'
import { topicsInUse } from '@/lib/content'
import { pageMetadata } from '@/lib/page-metadata'

export const revalidate = 30

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('following.topics')
  return pageMetadata({ title: t('title'), description: t('description'), path: '/chu-de' })
}

export default function TopicsPage() {
  return <TopicIndex topics={topicsInUse(Date.now())} />
}
