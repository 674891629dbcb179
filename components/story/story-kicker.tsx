import { useTranslations } from 'next-intl'
import { type StoryCard, shownGenre } from '@/lib/model'
import { SectionKicker } from './section-kicker'

type Props = {
  story: Pick<StoryCard, 'section' | 'label' | 'genre'>
  showSection?: boolean | undefined
}

/** What stands above a headline: its section, or what stands in its place, and what it is by its form. */
export function StoryKicker({ story, showSection = false }: Props) {
  const t = useTranslations('genres')
  const { section, label } = story
  const genre = shownGenre(story.genre)
  const hasSection = showSection || label !== undefined
  return (
    <>
      {hasSection && <SectionKicker {...{ section, label }} />}
      {genre && (
        <span className="text-meta font-semibold text-mark">
          {hasSection && ' · '}
          {t(genre)}
        </span>
      )}
    </>
  )
}
