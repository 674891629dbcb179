import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Corrections } from '@/components/article/corrections'
import { CreditLine } from '@/components/article/credit-line'
import { GenreLink } from '@/components/article/genre-link'
import { HistoryLink } from '@/components/article/history-link'
import { OldStoryNotice } from '@/components/article/old-story-notice'
import { Updates } from '@/components/article/updates'
import { SeriesBox } from '@/components/series/series-box'
import { SourceList } from '@/components/trust/source-list'
import { TrustNotes } from '@/components/trust/trust-notes'
import { sectionName } from '@/lib/config'
import type { Article, StoryCard } from '@/lib/model'
import type { Series } from '@/lib/query'
import { ROUTES } from '@/lib/routes'
import { formatDateTime } from '@/lib/shared/time'
import { LiteBody } from './lite-body'
import { LiteCover } from './lite-cover'
import { ReadOnWith } from './read-on-with'

type Props = {
  article: Article
  series: Series | undefined
  more: readonly StoryCard[]
  now: number
}

/** An article with everything its full page tells, and a few stories to read on with. */
export function LiteArticle({ article, series, more, now }: Props) {
  const t = useTranslations()
  const { section, publishedAt, updatedAt, title, description, cover, topics } = article
  return (
    <>
      <article lang={article.language}>
        <small>
          <a href={ROUTES.section.path({ section })}>{sectionName(section)}</a>{' '}
          {article.status && <b>{t(`status.${article.status}`)} </b>}
          <GenreLink genre={article.genre} after=" · " />
          {formatDateTime(publishedAt)}
          {updatedAt !== undefined &&
            ` · ${t('article.updatedAt', { time: formatDateTime(updatedAt) })}`}
          <HistoryLink article={article} before=" · " />
        </small>
        <h1>{title}</h1>
        <p>
          <strong>{description}</strong>
        </p>
        <TrustNotes {...article} />
        <OldStoryNotice publishedAt={publishedAt} now={now} />
        <Updates updates={article.updates} now={now} />
        {cover && <LiteCover cover={cover} />}
        <LiteBody body={article.readBody()} />
        <Corrections corrections={article.corrections} />
        <CreditLine byline={article.byline} source={article.source} pages={article.creditPages} />
        <SourceList {...article} />
        <SeriesBox series={series} href={article.href} />
        {topics.length > 0 && (
          <small>
            {t('article.topics')}:
            {topics.map(({ name, slug }, place) => (
              <Fragment key={slug}>
                {place === 0 ? ' ' : ' · '}
                {slug === '' ? name : <a href={ROUTES.topic.path({ slug })}>{name}</a>}
              </Fragment>
            ))}
          </small>
        )}
      </article>
      <ReadOnWith stories={more} now={now} />
    </>
  )
}
