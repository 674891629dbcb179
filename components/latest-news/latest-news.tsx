import { useTranslations } from 'next-intl'
import { StoryTime } from '@/components/story/story-time'
import { StoryTitle } from '@/components/story/story-title'
import { SponsorLabel } from '@/components/trust/sponsor-label'
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

/** On a phone, where the widget stands in the way to all else, so many; the others are a press away. */
const ON_PHONES = 5

function Stories({ stories, now }: { stories: readonly DatedStory[]; now: number }) {
  return (
    <ol className="mt-1 gap-x-6 ruled sm:max-lg:columns-2">
      {stories.map((story, index) => (
        <li
          key={story.href}
          className={`relative break-inside-avoid py-2.5 ${index >= ON_PHONES ? 'max-sm:hidden' : ''}`}
        >
          <p className="text-meta font-semibold text-mark">
            <StoryTime publishedAt={story.publishedAt} now={now} />
          </p>
          <SponsorLabel sponsor={story.sponsor} />
          <a
            className="headline-link block font-serif text-[1rem]/[1.4] font-medium text-balance"
            href={story.href}
            lang={story.language}
          >
            <StoryTitle story={story} />
          </a>
        </li>
      ))}
    </ol>
  )
}
