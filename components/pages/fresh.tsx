import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { LatestNews } from '@/components/latest-news/latest-news'
import { LatestPage } from '@/components/latest-news/latest-page'
import { WithRail } from '@/components/layout/with-rail'
import { latestPage, latestStories } from '@/lib/query'

export async function metadata() {
  const t = await getTranslations('latest')
  return { title: t('title') }
}

/**
 * Both lists of the latest news as of this very moment, from which open pages take what is new
 * (`client/put-news-in.ts`): so it looks there as everywhere.
 */
export async function Full() {
  await connection()
  const now = Date.now()
  const list = latestPage(1, now) ?? { stories: [], page: 1, pages: 1 }
  return (
    <WithRail rail={<LatestNews stories={latestStories(now)} now={now} />}>
      <LatestPage list={list} now={now} />
    </WithRail>
  )
}
