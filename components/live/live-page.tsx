import { useTranslations } from 'next-intl'
import { ArticleHeader } from '@/components/article/article-header'
import { Corrections } from '@/components/article/corrections'
import { CreditLine } from '@/components/article/credit-line'
import { OldStoryNotice } from '@/components/article/old-story-notice'
import { StoryLinks } from '@/components/article/story-links'
import { Topics } from '@/components/article/topics'
import { Updates } from '@/components/article/updates'
import { CoverFigure } from '@/components/body/cover-figure'
import { StoryBody } from '@/components/body/story-body'
import { LatestNews } from '@/components/latest-news/latest-news'
import { WithRail } from '@/components/layout/with-rail'
import { StructuredData } from '@/components/machines/structured-data'
import { SourceList } from '@/components/trust/source-list'
import { TrustNotes } from '@/components/trust/trust-notes'
import type { Article, DatedStory, LiveCoverage, StoryCard } from '@/lib/model'
import { liveBlog, sectionBreadcrumbs } from '@/lib/outputs'
import { KeyFacts } from './key-facts'
import { KeyMoments } from './key-moments'
import { LiveEntries } from './live-entries'

type Props = {
  event: Article
  coverage: LiveCoverage
  related: readonly StoryCard[]
  latest: readonly DatedStory[]
  now: number
}

/** An event as it happens, or as it happened. What is known of it stands on the first page alone. */
export function LivePage({ event, coverage, related, latest, now }: Props) {
  const t = useTranslations('article')
  const isFirst = coverage.page === 1
  return (
    <WithRail rail={<LatestNews stories={latest} now={now} />}>
      <article className="mx-auto max-w-measure" lang={event.language}>
        <StructuredData
          things={[liveBlog(event, coverage), sectionBreadcrumbs(event.section, event.title)]}
        />
        <ArticleHeader article={event} />
        <TrustNotes {...event} />
        {isFirst && <Introduction {...{ event, coverage, now }} />}
        <LiveEntries {...{ event, coverage, now }} />
        {isFirst && (
          <>
            <Corrections corrections={event.corrections} />
            <CreditLine byline={event.byline} source={event.source} pages={event.creditPages} />
            <SourceList {...event} />
            <Topics topics={event.topics} />
          </>
        )}
      </article>
      <div className="mx-auto max-w-measure">
        <StoryLinks id="tin-lien-quan" title={t('related')} stories={related} now={now} />
      </div>
    </WithRail>
  )
}

function Introduction({ event, coverage, now }: Pick<Props, 'event' | 'coverage' | 'now'>) {
  return (
    <>
      <OldStoryNotice publishedAt={event.publishedAt} now={now} />
      <Updates updates={event.updates} now={now} />
      {event.cover && <CoverFigure cover={event.cover} />}
      <StoryBody body={event.readBody()} />
      <KeyFacts facts={event.facts} />
      <KeyMoments moments={coverage.moments} now={now} />
    </>
  )
}
