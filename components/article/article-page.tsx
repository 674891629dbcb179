import { useTranslations } from 'next-intl'
import { CoverFigure } from '@/components/body/cover-figure'
import { StoryBody } from '@/components/body/story-body'
import { LatestNews } from '@/components/latest-news/latest-news'
import { WithRail } from '@/components/layout/with-rail'
import { StructuredData } from '@/components/machines/structured-data'
import { isWideBody } from '@/lib/body'
import type { Article, DatedStory, StoryCard } from '@/lib/model'
import { newsArticle, sectionBreadcrumbs } from '@/lib/outputs'
import type { Neighbours } from '@/lib/store'
import { ArticleHeader } from './article-header'
import { Corrections } from './corrections'
import { CreditLine } from './credit-line'
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
  now: number
}

/** An article, and what else there is to read. */
export function ArticlePage({ article, related, sameSection, latest, neighbours, now }: Props) {
  const t = useTranslations('article')
  const body = article.readBody()
  return (
    <WithRail isWide={isWideBody(body.tree)} rail={<LatestNews stories={latest} now={now} />}>
      <article className="mx-auto max-w-measure" lang={article.language}>
        <StructuredData
          things={[newsArticle(article), sectionBreadcrumbs(article.section, article.title)]}
        />
        <ArticleHeader article={article} />
        <OldStoryNotice publishedAt={article.publishedAt} now={now} />
        <Updates updates={article.updates} now={now} />
        {article.cover && <CoverFigure cover={article.cover} />}
        <StoryBody body={body} />
        <Corrections corrections={article.corrections} />
        <CreditLine byline={article.byline} source={article.source} pages={article.creditPages} />
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
