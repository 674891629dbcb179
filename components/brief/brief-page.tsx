import { useTranslations } from 'next-intl'
import { CreditLine } from '@/components/article/credit-line'
import { NeighbourLinks } from '@/components/article/neighbour-links'
import { StoryLinks } from '@/components/article/story-links'
import { CoverFigure } from '@/components/body/cover-figure'
import { StoryBody } from '@/components/body/story-body'
import { LatestNews } from '@/components/latest-news/latest-news'
import { WithRail } from '@/components/layout/with-rail'
import { StructuredData } from '@/components/machines/structured-data'
import { TrustNotes } from '@/components/trust/trust-notes'
import { isWideBody } from '@/lib/body'
import type { DatedStory, Headline, StoryCard } from '@/lib/model'
import { newsArticle, sectionBreadcrumbs } from '@/lib/outputs'
import type { Neighbours } from '@/lib/store'
import { BriefHeader } from './brief-header'
import { ReadOn } from './read-on'

type Props = {
  headline: Headline
  related: readonly StoryCard[]
  sameSection: readonly StoryCard[]
  latest: readonly DatedStory[]
  neighbours: Neighbours
  now: number
}

/** A headline with what there is of a text, where it leads, and what else there is to read. */
export function BriefPage({ headline, related, sameSection, latest, neighbours, now }: Props) {
  const t = useTranslations('article')
  const body = headline.readBody()
  return (
    <WithRail isWide={isWideBody(body.tree)} rail={<LatestNews stories={latest} now={now} />}>
      <article className="mx-auto max-w-measure" lang={headline.language}>
        <StructuredData things={thingsOf(headline)} />
        <BriefHeader headline={headline} />
        <TrustNotes {...headline} />
        {headline.cover && <CoverFigure cover={headline.cover} />}
        <div className="mt-6">
          <StoryBody body={body} />
        </div>
        <ReadOn headline={headline} />
        <CreditLine
          byline={headline.byline}
          source={headline.source}
          pages={headline.creditPages}
        />
        <NeighbourLinks {...neighbours} />
      </article>
      <div className="mx-auto max-w-measure">
        <StoryLinks id="tin-lien-quan" title={t('related')} stories={related} now={now} />
        <StoryLinks id="cung-chuyen-muc" title={t('sameSection')} stories={sameSection} now={now} />
      </div>
    </WithRail>
  )
}

function thingsOf(headline: Headline) {
  const { section, title, publishedAt } = headline
  const article = publishedAt === undefined ? [] : [newsArticle({ ...headline, publishedAt })]
  return [...article, sectionBreadcrumbs(section, title)]
}
