import { useTranslations } from 'next-intl'
import { Pagination } from '@/components/story/pagination'
import { StoryList } from '@/components/story/story-list'
import type { StoryPage } from '@/lib/model'
import { ROUTES } from '@/lib/routes'

/** One page of all stories by time. */
export function LatestPage({ list, now }: { list: StoryPage; now: number }) {
  const t = useTranslations('latest')
  return (
    <div
      className="mx-auto max-w-[52rem] px-4 py-6 sm:px-6 lg:py-10"
      // Only the first page can have newer stories (`client/arrivals.ts`).
      data-latest={list.page === 1 ? '' : undefined}
    >
      <h1 className="mb-6 border-b-2 border-ink pb-3 font-serif text-h1 font-bold">{t('title')}</h1>
      {list.stories.length === 0 && <p className="text-soft">{t('empty')}</p>}
      <StoryList stories={list.stories} now={now} heading="h2" showSection />
      <Pagination
        hrefOf={(page) => ROUTES.latest.path({ page })}
        page={list.page}
        pages={list.pages}
      />
    </div>
  )
}
