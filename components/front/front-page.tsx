import { useTranslations } from 'next-intl'
import { LatestNews } from '@/components/latest-news/latest-news'
import { StructuredData } from '@/components/machines/structured-data'
import { MostRead } from '@/components/most-read/most-read'
import { LeadBlock } from '@/components/story/lead-block'
import { paper } from '@/lib/config'
import type { DatedStory, FrontPage as FrontPageParts, StoryCard } from '@/lib/model'
import { webSite } from '@/lib/outputs'
import { arrangeSections, type SectionContainer, type SectionRow } from './arrange-sections'
import { FeatureStory } from './feature-story'
import { SectionColumns } from './section-columns'
import { SectionHeadlines } from './section-headlines'
import { SectionPackage } from './section-package'

type Props = {
  front: FrontPageParts
  latest: readonly DatedStory[]
  mostRead: readonly StoryCard[]
  now: number
}

/** The front page. */
export function FrontPage({ front, latest, mostRead, now }: Props) {
  const t = useTranslations('front')
  const lead = front.find(({ kind }) => kind === 'lead')
  const feature = front.find(({ kind }) => kind === 'feature')?.stories[0]
  const sections = front.filter((part): part is SectionContainer => part.kind === 'section')
  return (
    <>
      <StructuredData things={[webSite()]} />
      <h1 className="sr-only">{paper().name}</h1>
      <div className="mx-auto grid grid-cols-1 max-w-page gap-x-12 gap-y-8 px-4 py-4 sm:px-6 lg:grid-cols-[minmax(0,1fr)_19rem] lg:py-6">
        <div className="min-w-0">
          {lead ? (
            <LeadBlock stories={lead.stories} now={now} />
          ) : (
            <p className="text-soft">{t('empty')}</p>
          )}
          {feature && <FeatureStory story={feature} now={now} />}
        </div>
        <div>
          <LatestNews stories={latest} now={now} />
          <MostRead stories={mostRead} />
        </div>
      </div>
      <div className="mx-auto grid grid-cols-1 max-w-page gap-y-6 px-4 pt-2 pb-6 sm:gap-y-10 sm:px-6">
        {arrangeSections(sections).map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server.
          <Row key={index} row={row} now={now} />
        ))}
      </div>
    </>
  )
}

function Row({ row, now }: { row: SectionRow; now: number }) {
  if (row.form === 'package') return <SectionPackage part={row.section} now={now} />
  if (row.form === 'columns') return <SectionColumns sections={row.sections} now={now} />
  return <SectionHeadlines sections={row.sections} now={now} />
}
