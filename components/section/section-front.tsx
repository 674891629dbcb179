import { useTranslations } from 'next-intl'
import { LatestNews } from '@/components/latest-news/latest-news'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { WithRail } from '@/components/layout/with-rail'
import { MostRead } from '@/components/most-read/most-read'
import { LeadBlock } from '@/components/story/lead-block'
import { leadingStories } from '@/components/story/leading-stories'
import { Pagination } from '@/components/story/pagination'
import { StoryList } from '@/components/story/story-list'
import { parentOf, type Section, sectionName } from '@/lib/config'
import type { DatedStory, StoryCard, StoryPage } from '@/lib/model'
import { sectionTrail } from '@/lib/outputs'
import { ROUTES } from '@/lib/routes'
import { SectionChildren } from './section-children'

type Props = {
  section: Section
  highlights: readonly StoryCard[]
  list: StoryPage
  latest: readonly DatedStory[]
  mostRead: readonly StoryCard[]
  now: number
}

/** One page of a section: on the first page the editors' choice, then its stories by time. */
export function SectionFront({ section, highlights, list, latest, mostRead, now }: Props) {
  const t = useTranslations()
  const isEmpty = list.stories.length === 0 && highlights.length === 0
  const chosen = new Set(highlights.map(({ href }) => href))
  const newest = list.stories.filter(({ href }) => !chosen.has(href))
  const { leading } = leadingStories(list.page === 1 ? [...highlights, ...newest] : [])
  const follows = (story: StoryCard) => !leading.includes(story)
  return (
    <WithRail
      rail={
        <>
          <LatestNews stories={latest} now={now} />
          <MostRead stories={mostRead} />
        </>
      }
    >
      {parentOf(section) !== undefined && (
        <Breadcrumbs trail={sectionTrail(section).slice(0, -1)} />
      )}
      <h1 className="font-serif text-h1 font-bold">{sectionName(section)}</h1>
      <SectionChildren section={section} />
      {isEmpty && <p className="mt-6 text-soft">{t('section.empty')}</p>}
      {leading.length > 0 && (
        <div className="mt-4">
          <LeadBlock stories={leading} now={now} showSection={false} />
        </div>
      )}
      {highlights.some(follows) && <Highlights stories={highlights.filter(follows)} now={now} />}
      {newest.some(follows) && (
        <section aria-labelledby="moi-nhat" className="mt-8">
          <h2 id="moi-nhat" className="group-heading mb-4">
            {t('section.newest')}
          </h2>
          <StoryList stories={newest.filter(follows)} now={now} heading="h3" />
        </section>
      )}
      <Pagination
        hrefOf={(page) => ROUTES.section.path({ section, page })}
        page={list.page}
        pages={list.pages}
      />
    </WithRail>
  )
}

function Highlights({ stories, now }: { stories: readonly StoryCard[]; now: number }) {
  const t = useTranslations('section')
  return (
    <section aria-labelledby="noi-bat" className="mt-8">
      <h2 id="noi-bat" className="group-heading mb-4">
        {t('highlights')}
      </h2>
      <StoryList stories={stories} now={now} heading="h3" />
    </section>
  )
}
