import { useTranslations } from 'next-intl'
import { StoryTime } from '@/components/story/story-time'
import type { DatedStory } from '@/lib/model'
import { ROUTES } from '@/lib/routes'
import { formatClock, toIsoTime } from '@/lib/shared/time'

/**
 * The widget "Tin mới nhất": the latest stories as of `now` (milliseconds since 1970). Pages that
 * carry it are rendered again within the minute, see docs/decisions/0003-fresh-and-safe.md.
 */
export function LatestNews({ stories, now }: { stories: readonly DatedStory[]; now: number }) {
  const t = useTranslations('latest')
  return (
    <aside aria-labelledby="tin-moi-nhat">
      <div className="group-heading flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="tin-moi-nhat">{t('title')}</h2>
        <p className="grow text-right text-meta font-normal text-soft">
          <time dateTime={toIsoTime(now)}>{t('updatedAt', { clock: formatClock(now) })}</time>
        </p>
      </div>
      {stories.length === 0 ? (
        <p className="mt-3 text-soft">{t('empty')}</p>
      ) : (
        <Stories {...{ stories, now }} />
      )}
      <p className="mt-3">
        <a
          className="inline-block py-1 text-small font-semibold text-accent hover:underline"
          href={ROUTES.latest.path()}
        >
          {t('all')}
        </a>
      </p>
    </aside>
  )
}

function Stories({ stories, now }: { stories: readonly DatedStory[]; now: number }) {
  return (
    <ol className="mt-1 ruled">
      {stories.map((story) => (
        <li key={story.href} className="relative py-3">
          <p className="text-meta font-semibold text-mark">
            <StoryTime publishedAt={story.publishedAt} now={now} />
          </p>
          <a
            className="headline-link font-serif text-[1.0625rem]/[1.45] font-medium"
            href={story.href}
          >
            {story.title}
          </a>
        </li>
      ))}
    </ol>
  )
}
