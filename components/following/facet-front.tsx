import { useTranslations } from 'next-intl'
import { LatestNews } from '@/components/latest-news/latest-news'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { WithRail } from '@/components/layout/with-rail'
import { Pagination } from '@/components/story/pagination'
import { StoryList } from '@/components/story/story-list'
import type { DatedStory } from '@/lib/model'
import type { FacetPage } from '@/lib/query'
import { ROUTES } from '@/lib/routes'

type Props = { list: FacetPage; latest: readonly DatedStory[]; now: number }

/** One page of the stories of a topic, a source or an author. */
export function FacetFront({ list, latest, now }: Props) {
  const t = useTranslations('following')
  const { facet, alsoNamed, stories, page, pages } = list
  const isTopic = facet.kind === 'topic'
  return (
    <WithRail rail={<LatestNews stories={latest} now={now} />}>
      <Breadcrumbs
        trail={isTopic ? [{ name: t('topics.title'), href: ROUTES.topics.path() }] : []}
        here={facet.name}
      />
      {!isTopic && <p className="mt-2 text-meta text-soft">{t(`kinds.${facet.kind}`)}</p>}
      <div className="mb-6 border-b-2 border-ink pb-3">
        <h1 className="font-serif text-h1 font-bold">{facet.name}</h1>
        {alsoNamed.length > 0 && (
          <p className="mt-1 text-small text-soft">
            {t('alsoNamed', { names: alsoNamed.join(', ') })}
          </p>
        )}
      </div>
      <StoryList stories={stories} now={now} heading="h2" showSection />
      <Pagination
        hrefOf={(page) => ROUTES[facet.kind].path({ slug: facet.slug, page })}
        page={page}
        pages={pages}
      />
    </WithRail>
  )
}
