import { useTranslations } from 'next-intl'
import { CoverFigure } from '@/components/body/cover-figure'
import { StoryBody } from '@/components/body/story-body'
import { LatestNews } from '@/components/latest-news/latest-news'
import { WithRail } from '@/components/layout/with-rail'
import { SubheadList } from '@/components/longform/subhead-list'
import { StructuredData } from '@/components/machines/structured-data'
import { SeriesBox } from '@/components/series/series-box'
import { SourceList } from '@/components/trust/source-list'
import { TrustNotes } from '@/components/trust/trust-notes'
import { isWideBody, PartStyle, subheadsIn } from '@/lib/body'
import { type Article, type DatedStory, layoutOf, type StoryCard } from '@/lib/model'
import { claimReview, newsArticle, sectionBreadcrumbs } from '@/lib/outputs'
import type { Series } from '@/lib/query'
import type { Neighbours } from '@/lib/store'
import { ArticleHeader } from './article-header'
import { Corrections } from './corrections'
import { CreditLine, creditOfStory } from './credit-line'
import { NeighbourLinks } from './neighbour-links'
import { OldStoryNotice } from './old-story-notice'
import { StoryLinks } from './story-links'
import { Topics } from './topics'
import { Updates } from './updates'

type Props = {
  article: Article
  related: readonly StoryCard[]
  sameSection: readonly StoryCard[]
  latest: readonly DatedStory[]
  neighbours: Neighbours
  series: Series | undefined
  now: number
}

/** An article, and what else there is to read. */
export function ArticlePage(props: Props) {
  const { article, related, sameSection, latest, neighbours, series, now } = props
  const t = useTranslations('article')
  const layout = layoutOf(article.genre)
  const body = article.readBody()
  return (
    <WithRail
      isWide={layout.isWide || isWideBody(body.tree)}
      rail={!layout.hasSubheadList && <LatestNews stories={latest} now={now} />}
    >
      {layout.hasSubheadList && <PartStyle of="longform" />}
      <article
        className={`mx-auto max-w-measure${layout.hasSubheadList ? ' longform' : ''}`}
        lang={article.language}
      >
        <StructuredData
          things={[
            newsArticle(article),
            ...claimReview(article),
            sectionBreadcrumbs(article.section, article.title),
          ]}
        />
        <ArticleHeader article={article} />
        <TrustNotes {...article} />
        <OldStoryNotice publishedAt={article.publishedAt} now={now} />
        <Updates updates={article.updates} now={now} />
        {article.cover && <CoverFigure cover={article.cover} isWide={layout.isWide} />}
        {layout.hasSubheadList && <SubheadList subheads={subheadsIn(body.tree)} />}
        <StoryBody body={body} />
        <Corrections corrections={article.corrections} />
        {!layout.authorFirst && <CreditLine {...creditOfStory(article)} />}
        <SourceList {...article} />
        <SeriesBox series={series} href={article.href} />
        <Topics topics={article.topics} />
        <NeighbourLinks {...neighbours} />
      </article>
      <div className="mx-auto max-w-measure">
        <StoryLinks id="tin-lien-quan" title={t('related')} stories={related} now={now} />
        <StoryLinks
          id="cung-chuyen-muc"
          showSection={false}
          title={t('sameSection')}
          stories={sameSection}
          now={now}
        />
      </div>
    </WithRail>
  )
}
