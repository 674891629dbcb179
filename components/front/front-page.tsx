import { useTranslations } from 'next-intl'
import { LatestNews } from '@/components/latest-news/latest-news'
import { StructuredData } from '@/components/machines/structured-data'
import { MostRead } from '@/components/most-read/most-read'
import { LeadBlock } from '@/components/story/lead-block'
import { paper } from '@/lib/config'
import type { FrontPage as FrontPageParts } from '@/lib/model'
import { webSite } from '@/lib/outputs'
import { FeatureStory } from './feature-story'
import { FrontContainers } from './front-containers'

type Props = { front: FrontPageParts; now: number }

const RAIL = 'lg:grid-cols-[minmax(0,1fr)_19rem]'
const PARTS = 'grid grid-cols-1 gap-y-6 sm:gap-y-10'

/** The front page. */
export function FrontPage({ front, now }: Props) {
  const t = useTranslations('front')
  const { containers, latest, mostRead } = front
  const lead = containers.find(({ kind }) => kind === 'lead')
  const feature = containers.find(({ kind }) => kind === 'feature')?.stories[0]
  const isPlain = !containers.some(({ stories }) => stories.some(({ cover }) => cover))
  // A paper may be so young that all it has leads the page.
  const hasRail = latest.length + mostRead.length > 0
  const others = <FrontContainers parts={containers} now={now} isBeside={isPlain} />
  return (
    <>
      <StructuredData things={[webSite()]} />
      <h1 className="sr-only">{paper().name}</h1>
      <div
        className={`mx-auto grid grid-cols-1 max-w-page gap-x-12 gap-y-8 px-4 py-4 sm:px-6 lg:py-6 ${hasRail ? RAIL : ''} ${isPlain ? 'lg:grid-rows-[auto_1fr]' : ''}`}
      >
        <div className="min-w-0">
          {lead ? (
            <LeadBlock stories={lead.stories} now={now} />
          ) : (
            <p className="text-soft">{t('empty')}</p>
          )}
          {feature && <FeatureStory story={feature} now={now} />}
        </div>
        <div className={isPlain ? 'lg:row-span-2' : ''}>
          {latest.length > 0 && <LatestNews stories={latest} now={now} />}
          <MostRead stories={mostRead} />
        </div>
        {/* Without pictures the lead is lower than the rail: the sections fill the column. */}
        {isPlain && <div className={`${PARTS} min-w-0 lg:col-start-1`}>{others}</div>}
      </div>
      {!isPlain && (
        <div className={`${PARTS} mx-auto max-w-page px-4 pt-2 pb-6 sm:px-6`}>{others}</div>
      )}
    </>
  )
}
