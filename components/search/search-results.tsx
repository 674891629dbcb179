import { useTranslations } from 'next-intl'
import { Pagination } from '@/components/story/pagination'
import { StoryKicker } from '@/components/story/story-kicker'
import { StoryTime } from '@/components/story/story-time'
import type { FoundStory, SearchResult } from '@/lib/query'
import { MOST_COUNTED, type SearchParams, searchAddress } from '@/lib/routes'
import { formatNumber } from '@/lib/shared/text'
import { MarkedText } from './marked-text'

type Props = { params: SearchParams; result: SearchResult; now: number }

/** How many stories were found, and one page of them; or how to find more. */
export function SearchResults({ params, result, now }: Props) {
  const t = useTranslations('search')
  if (!result.isQuestion) return <p className="mt-6 text-soft">{t('ask')}</p>
  if (result.count === 0) return <Nothing typed={params.typed} />
  const others = result.stories.filter(({ isAsTyped }) => !isAsTyped)
  return (
    <>
      {result.instead !== undefined && (
        <p className="mt-6 font-semibold">
          {t('nothing', { typed: params.typed })} {t('instead', { instead: result.instead })}
        </p>
      )}
      <p role="status" className="mt-6 border-b-2 border-ink pb-3 text-small text-soft">
        {counted(
          result.asTyped,
          (count) => t('count', { count }),
          (count) => t('countMany', { count }),
        )}
      </p>
      <FoundList stories={result.stories.filter(({ isAsTyped }) => isAsTyped)} now={now} />
      {others.length > 0 && (
        <>
          <h2 className="mt-8 border-b-2 border-ink pb-3 text-small text-soft">
            {counted(
              result.count > MOST_COUNTED ? result.count : result.count - result.asTyped,
              (count) => t('otherMarks', { count }),
              (count) => t('otherMarksMany', { count }),
            )}
          </h2>
          <FoundList stories={others} now={now} />
        </>
      )}
      <Pagination
        hrefOf={(page) => searchAddress({ ...params, page })}
        page={result.page}
        pages={result.pages}
      />
    </>
  )
}

/** A number in words; beyond a bound nobody has counted. */
function counted(count: number, exactly: Words, moreThan: Words): string {
  return count > MOST_COUNTED ? moreThan(formatNumber(MOST_COUNTED)) : exactly(formatNumber(count))
}

type Words = (count: string) => string

function FoundList({ stories, now }: { stories: readonly FoundStory[]; now: number }) {
  if (stories.length === 0) return null
  return (
    <ol className="ruled">
      {stories.map((found) => (
        <li key={found.story.href} className="py-5">
          <Found {...found} now={now} />
        </li>
      ))}
    </ol>
  )
}

function Found({ story, title, text, now }: FoundStory & { now: number }) {
  return (
    <article className="relative">
      <p className="flex flex-wrap items-baseline gap-x-4 text-meta text-soft">
        <StoryKicker story={story} showSection />
        {story.publishedAt !== undefined && <StoryTime publishedAt={story.publishedAt} now={now} />}
      </p>
      <h2 className="font-serif text-h4 font-semibold">
        <a className="headline-link" href={story.href} lang={story.language}>
          <MarkedText pieces={title} />
        </a>
      </h2>
      <p className="mt-1 text-small text-soft">
        <MarkedText pieces={text} />
      </p>
    </article>
  )
}

function Nothing({ typed }: { typed: string }) {
  const t = useTranslations('search')
  return (
    <div role="status" className="mt-6">
      <p className="font-semibold">{t('nothing', { typed })}</p>
      <ul className="mt-3 grid gap-y-1 text-small text-soft">
        <li>{t('tips.spelling')}</li>
        <li>{t('tips.fewer')}</li>
        <li>{t('tips.filters')}</li>
      </ul>
    </div>
  )
}
