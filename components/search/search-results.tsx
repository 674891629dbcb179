import { useTranslations } from 'next-intl'
import { Pagination } from '@/components/story/pagination'
import { SectionKicker } from '@/components/story/section-kicker'
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
  return (
    <>
      <p role="status" className="mt-6 border-b-2 border-ink pb-3 text-small text-soft">
        {result.count > MOST_COUNTED
          ? t('countMany', { count: formatNumber(MOST_COUNTED) })
          : t('count', { count: formatNumber(result.count) })}
      </p>
      <ol className="ruled">
        {result.stories.map((found) => (
          <li key={found.story.href} className="py-5">
            <Found {...found} now={now} />
          </li>
        ))}
      </ol>
      <Pagination
        hrefOf={(page) => searchAddress({ ...params, page })}
        page={result.page}
        pages={result.pages}
      />
    </>
  )
}

function Found({ story, title, text, now }: FoundStory & { now: number }) {
  return (
    <article className="relative">
      <p className="flex flex-wrap items-baseline gap-x-4 text-meta text-soft">
        <SectionKicker section={story.section} />
        {story.publishedAt !== undefined && <StoryTime publishedAt={story.publishedAt} now={now} />}
      </p>
      <h2 className="font-serif text-h4 font-semibold">
        <a className="headline-link" href={story.href}>
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
