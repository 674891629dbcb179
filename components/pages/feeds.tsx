import { getTranslations } from 'next-intl/server'
import { FeedList } from '@/components/feeds/feed-list'
import { paper } from '@/lib/config'
import { pageMetadata } from '@/lib/outputs'
import { ROUTES } from '@/lib/routes'

export async function metadata() {
  const t = await getTranslations('feeds')
  const description = t('description', { site: paper().name })
  return pageMetadata({ title: t('title'), description, path: ROUTES.feeds.path() })
}

export { FeedList as Full, FeedList as Lite }
