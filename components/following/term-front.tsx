import { useTranslations } from 'next-intl'
import { LatestNews } from '@/components/latest-news/latest-news'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { WithRail } from '@/components/layout/with-rail'
import { LeadBlock } from '@/components/story/lead-block'
import { leadingStories } from '@/components/story/leading-stories'
import { Pagination } from '@/components/story/pagination'
import { StoryList } from '@/components/story/story-list'
import type { DatedStory } from '@/lib/model'
import type { TermPage } from '@/lib/query'
import { ROUTES } from '@/lib/routes'

type Props = { list: TermPage; latest: readonly DatedStory[]; now: number }

/** One page of the stories of a topic, a source or an author. */
export function TermFront({ list, latest, now }: Props) {
  const t = useTranslations('following')
  const { term, stories, page, pages } = list
  const isTopic = term.kind === 'topic'
  const { leading, others } =
    page === 1 ? leadingStories(stories) : { leading: [], others: stories }
  return (
    <WithRail rail={<LatestNews stories={latest} now={now} />}>
      <Breadcrumbs
        trail={isTopic ? [{ name: t('topics.title'), href: ROUTES.topics.path() }] : []}
        here={term.name}
      />
      {!isTopic && <p className="mt-2 text-meta text-soft">{t(`kinds.${term.kind}`)}</p>}
      <div className="mb-6 border-b-2 border-ink pb-3">
        <h1 className="font-serif text-h1 font-bold">{term.name}</h1>
      </div>
      {leading.length > 0 && (
        <div className="mb-8 border-b border-rule pb-5">
          <LeadBlock stories={leading} now={now} />
        </div>
      )}
      <StoryList stories={others} now={now} heading="h2" showSection />
      <Pagination
        hrefOf={(page) => ROUTES[term.kind].path({ slug: term.slug, page })}
        page={page}
        pages={pages}
      />
    </WithRail>
  )
}
