import { useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { type Article, isOpinion, layoutOf } from '@/lib/model'
import { sectionTrail } from '@/lib/outputs'
import { ANCHORS } from '@/lib/routes'
import { formatDateTime, toIsoTime } from '@/lib/shared/time'
import { statusOf } from '../story/story-title'
import { CreditLine, creditOfStory } from './credit-line'
import { GenreLink } from './genre-link'
import { HistoryLink } from './history-link'

/** Section, time, title and sapo, in the order a Vietnamese reader expects them. */
export function ArticleHeader({ article }: { article: Article }) {
  const t = useTranslations('article')
  const status = useTranslations('status')
  const shown = statusOf(article)
  const { section, publishedAt, updatedAt, title, description, readingMinutes, corrections } =
    article
  return (
    <header>
      <div className="flex flex-wrap items-baseline gap-x-4 text-meta text-soft">
        <Breadcrumbs trail={sectionTrail(section)} />
        {shown && <b className="text-accent">{status(shown)}</b>}
        <GenreLink genre={article.genre} />
        <time dateTime={toIsoTime(publishedAt)}>{formatDateTime(publishedAt)}</time>
        {updatedAt !== undefined && (
          <time dateTime={toIsoTime(updatedAt)}>
            {t('updatedAt', { time: formatDateTime(updatedAt) })}
          </time>
        )}
        {!article.isLive && <span>{t('readingTime', { minutes: String(readingMinutes) })}</span>}
        {corrections.length > 0 && (
          <a className="inline-block py-1 underline" href={`#${ANCHORS.corrections}`}>
            {t('corrections')}
          </a>
        )}
        <HistoryLink article={article} />
      </div>
      <h1
        className={`mt-2 font-serif text-h1 font-bold tracking-[-0.01em]${isOpinion(article.genre) ? ' italic' : ''}`}
      >
        {title}
      </h1>
      <p className="mt-4 font-serif text-body font-bold">{description}</p>
      {layoutOf(article.genre).authorFirst && <CreditLine {...creditOfStory(article)} isFirst />}
    </header>
  )
}
