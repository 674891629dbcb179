import { useTranslations } from 'next-intl'
import { LatestNews } from '@/components/latest-news/latest-news'
import { StructuredData } from '@/components/machines/structured-data'
import { MostRead } from '@/components/most-read/most-read'
import { FeatureStory } from '@/components/story/feature-story'
import { LeadStory } from '@/components/story/lead-story'
import { SectionBlock } from '@/components/story/section-block'
import { StoryTile } from '@/components/story/story-tile'
import { paper } from '@/lib/config'
import type { DatedStory, FrontPage as FrontPageStories, StoryCard } from '@/lib/model'
import { webSite } from '@/lib/outputs'

type Props = FrontPageStories & {
  latest: readonly DatedStory[]
  mostRead: readonly StoryCard[]
  now: number
}

/** How many highlights stand under the lead, beside the latest news. */
const NEAR_LEAD = 6

/** The front page. */
export function FrontPage({ lead, highlights, feature, blocks, latest, mostRead, now }: Props) {
  const t = useTranslations('front')
  return (
    <>
      <StructuredData things={[webSite()]} />
      <h1 className="sr-only">{paper().name}</h1>
      <div className="mx-auto grid grid-cols-1 max-w-page gap-x-12 gap-y-10 px-4 py-6 sm:px-6 lg:grid-cols-[minmax(0,1fr)_19rem] lg:py-8">
        <div className="min-w-0">
          {lead ? <LeadStory story={lead} now={now} /> : <p className="text-soft">{t('empty')}</p>}
          <Tiles stories={highlights.slice(0, NEAR_LEAD)} now={now} columns="sm:grid-cols-2" />
        </div>
        <div>
          <LatestNews stories={latest} now={now} />
          <MostRead stories={mostRead} />
        </div>
      </div>
      {feature && <FeatureStory story={feature} now={now} />}
      <div className="mx-auto grid grid-cols-1 max-w-page gap-y-12 px-4 py-8 sm:px-6">
        {highlights.length > NEAR_LEAD && (
          <section aria-labelledby="tin-noi-bat">
            <h2 id="tin-noi-bat" className="group-heading">
              {t('highlights')}
            </h2>
            <Tiles
              stories={highlights.slice(NEAR_LEAD)}
              now={now}
              columns="sm:grid-cols-2 lg:grid-cols-4"
              picture="none"
            />
          </section>
        )}
        <div className="grid grid-cols-1 gap-x-6 gap-y-10 sm:grid-cols-2 lg:grid-cols-4">
          {blocks.map(({ section, stories }) => (
            <SectionBlock key={section} section={section} stories={stories} now={now} />
          ))}
        </div>
      </div>
    </>
  )
}

type TilesProps = {
  stories: readonly StoryCard[]
  now: number
  columns: string
  picture?: 'tile' | 'none'
}

function Tiles({ stories, now, columns, picture = 'tile' }: TilesProps) {
  return (
    <ul className={`mt-6 grid gap-x-6 gap-y-6 ${columns}`}>
      {stories.map((story) => (
        <li key={story.href} className="border-t border-rule pt-3">
          <StoryTile story={story} now={now} picture={picture} />
        </li>
      ))}
    </ul>
  )
}
