import { useTranslations } from 'next-intl'
import { Pagination } from '@/components/story/pagination'
import type { StoryPage } from '@/lib/model'
import { ROUTES } from '@/lib/routes'
import { formatClock } from '@/lib/shared/time'
import { LightStories } from './lite-stories'

/** One page of all stories by time. */
export function LightLatest({ list, now }: { list: StoryPage; now: number }) {
  const t = useTranslations('latest')
  return (
    <>
      <h1>{t('title')}</h1>
      <small>{t('updatedAt', { clock: formatClock(now) })}</small>
      {list.stories.length === 0 && <p>{t('empty')}</p>}
      <LightStories stories={list.stories} now={now} showSection />
      <Pagination
        hrefOf={(page) => ROUTES.latest.path({ page })}
        page={list.page}
        pages={list.pages}
      />
    </>
  )
}
