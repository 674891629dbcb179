import { useTranslations } from 'next-intl'
import { StoryTitle } from '@/components/story/story-title'
import { sectionName } from '@/lib/config'
import { type StoryCard, shownGenre } from '@/lib/model'
import { labelArguments, timeLabel } from '@/lib/shared/time'

type Props = { stories: readonly StoryCard[]; now: number; showSection?: boolean }

/** Stories one below the other: headline, then when, and where it is not clear in which section. */
export function LiteStories({ stories, now, showSection = false }: Props) {
  return (
    <ul>
      {stories.map((story) => (
        <li key={story.href}>
          <a href={story.href} lang={story.language}>
            <StoryTitle story={story} />
          </a>
          <About {...{ story, now, showSection }} />
        </li>
      ))}
    </ul>
  )
}

function About({
  story,
  now,
  showSection,
}: {
  story: StoryCard
  now: number
  showSection: boolean
}) {
  const t = useTranslations()
  const { publishedAt, section } = story
  const genre = shownGenre(story.genre)
  const label = publishedAt === undefined ? undefined : timeLabel(publishedAt, now)
  const known = [
    story.sponsor && t('trust.sponsor', { name: story.sponsor.name }),
    showSection && sectionName(section),
    genre && t(`genres.${genre}`),
    story.series && t('series.part', { part: String(story.series.part) }),
    label && t(`time.${label.form}`, labelArguments(label)),
  ].filter(Boolean)
  return known.length > 0 && <small>{known.join(' · ')}</small>
}
