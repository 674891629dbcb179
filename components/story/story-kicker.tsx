import { useTranslations } from 'next-intl'
import { SponsorLabel } from '@/components/trust/sponsor-label'
import { type StoryCard, shownGenre } from '@/lib/model'
import { SectionKicker } from './section-kicker'

type Props = {
  story: Pick<StoryCard, 'section' | 'label' | 'genre' | 'series' | 'sponsor'>
  showSection?: boolean | undefined
}

/**
 * What stands above a headline: who paid for the story, its section, or what stands in its place, what it is by its
 * form, and which part of a series.
 */
export function StoryKicker({ story, showSection = false }: Props) {
  const t = useTranslations()
  const { section, label, series, sponsor } = story
  const genre = shownGenre(story.genre)
  const hasSection = showSection || label !== undefined
  const marks = [
    genre && t(`genres.${genre}`),
    series && t('series.part', { part: String(series.part) }),
  ].filter(Boolean)
  return (
    <>
      <SponsorLabel sponsor={sponsor} />
      {hasSection && <SectionKicker {...{ section, label }} />}
      {marks.length > 0 && (
        <span className="text-meta font-semibold text-mark">
          {hasSection && ' · '}
          {marks.join(' · ')}
        </span>
      )}
    </>
  )
}
