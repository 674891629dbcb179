import { getTranslations } from 'next-intl/server'
import { FeedList } from '@/components/feeds/feed-list'
import { pageMetadata } from '@/lib/page-metadata'
import { ROUTES } from '@/lib/routes'
import { SITE } from '@/lib/site'

export async function metadata() {
  const t = await getTranslations('feeds')
  const description = t('description', { site: SITE.name })
  return pageMetadata({ title: t('title'), description, path: ROUTES.feeds.path() })
}

export { FeedList as Full, FeedList as Lite }
