import { useTranslations } from 'next-intl'
import { LatestNews } from '@/components/latest-news/latest-news'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { WithRail } from '@/components/layout/with-rail'
import { LeadBlock } from '@/components/story/lead-block'
import { leadingStories } from '@/components/story/leading-stories'
import { Pagination } from '@/components/story/pagination'
import { StoryList } from '@/components/story/story-list'
import { type DatedStory, termHref } from '@/lib/model'
import type { TermPage } from '@/lib/query'
import { ROUTES } from '@/lib/routes'
import { ProfileHeader } from './profile-header'

type Props = { list: TermPage; latest: readonly DatedStory[]; now: number }

/** One page of the stories of a topic, a source, an author or a genre; the first with what is written of them. */
export function TermFront({ list, latest, now }: Props) {
  const t = useTranslations('following')
  const { term, page, pages, profile } = list
  const pinned = profile?.pinned ?? []
  const stories = list.stories.filter(({ href }) => pinned.every((story) => story.href !== href))
  const { leading, others } =
    page > 1 || term.kind === 'series'
      ? { leading: [], others: stories }
      : leadingStories([...pinned, ...stories], pinned.length > 0)
  return (
    <WithRail rail={latest.length > 0 && <LatestNews stories={latest} now={now} />}>
      <Breadcrumbs trail={useTrail(list)} here={term.name} />
      {term.kind !== 'topic' && (
        <p className="mt-2 text-meta text-soft">{t(`kinds.${term.kind}`)}</p>
      )}
      {profile ? (
        <ProfileHeader {...{ term, profile }} />
      ) : (
        <div className="mb-6 border-b-2 border-ink pb-3">
          <h1 className="font-serif text-h1 font-bold">{term.name}</h1>
        </div>
      )}
      {term.kind === 'topic' && page === 1 && <FollowPlace list={list} />}
      {leading.length + others.length === 0 && <p className="text-soft">{t('noStories')}</p>}
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

/** Where `client/follow-topics.ts` puts its button; who follows the topic has seen what is on the page. */
function FollowPlace({ list: { term, stories } }: { list: TermPage }) {
  const newest = Math.max(0, ...stories.map(({ publishedAt }) => publishedAt))
  return <p data-follow={term.slug} data-name={term.name} data-newest={newest} />
}

/** The pages above a topic; there are none above others. */
function useTrail({ term, profile }: TermPage) {
  const t = useTranslations('following.topics')
  if (term.kind !== 'topic') return []
  const { parent } = profile ?? {}
  return [
    { name: t('title'), href: ROUTES.topics.path() },
    ...(parent ? [{ name: parent.name, href: termHref(parent) }] : []),
  ]
}
