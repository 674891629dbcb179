import { useTranslations } from 'next-intl'
import { FrontContainers } from '@/components/front/front-containers'
import { LatestNews } from '@/components/latest-news/latest-news'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { WithRail } from '@/components/layout/with-rail'
import { MostRead } from '@/components/most-read/most-read'
import { LeadBlock } from '@/components/story/lead-block'
import { leadingStories } from '@/components/story/leading-stories'
import { Pagination } from '@/components/story/pagination'
import { StoryList } from '@/components/story/story-list'
import { parentOf, type Section, sectionName } from '@/lib/config'
import type { DatedStory, SectionHead, StoryCard, StoryPage } from '@/lib/model'
import { sectionTrail } from '@/lib/outputs'
import { ROUTES } from '@/lib/routes'
import { SectionChildren } from './section-children'

type Props = {
  section: Section
  head: SectionHead
  list: StoryPage
  latest: readonly DatedStory[]
  mostRead: readonly StoryCard[]
  now: number
}

/** One page of a section: on the first page the editors' choice, then its stories by time. */
export function SectionFront({ section, head, list, latest, mostRead, now }: Props) {
  const t = useTranslations()
  const { lead, highlights, containers } = head
  const chosen = [...lead, ...highlights, ...containers.flatMap(({ stories }) => stories)]
  const isEmpty = list.stories.length === 0 && chosen.length === 0
  const hrefs = new Set(chosen.map(({ href }) => href))
  const newest = list.stories.filter(({ href }) => !hrefs.has(href))
  const first = list.page === 1 ? [...lead, ...highlights, ...newest] : []
  const { leading } = leadingStories(first, lead.length > 0)
  const follows = (story: StoryCard) => !leading.includes(story)
  const chosenNext = [...lead, ...highlights].filter(follows)
  return (
    <WithRail
      rail={
        <>
          {/* All there is of a young paper may stand on this page. */}
          {(latest.length > 0 || isEmpty) && <LatestNews stories={latest} now={now} />}
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
      {chosenNext.length > 0 && <Highlights stories={chosenNext} now={now} />}
      {containers.length > 0 && (
        <div className="mt-8 grid grid-cols-1 gap-y-8">
          <FrontContainers parts={containers} now={now} showSection={false} />
        </div>
      )}
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
