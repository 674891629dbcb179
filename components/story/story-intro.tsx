import type { StoryCard } from '@/lib/model'
import { StoryHeadline } from './story-headline'
import { StoryKicker } from './story-kicker'
import { StoryTime } from './story-time'

type Props = {
  story: StoryCard
  now: number
  /** The headline's level, one below the heading over it. */
  heading: 'h2' | 'h3'
  /** The type size of the headline. */
  size: 'text-h1' | 'text-h2' | 'text-h4 sm:text-h3'
  showSection?: boolean
}

/** A story shown large: section, headline, sapo, time. */
export function StoryIntro({ story, now, heading, size, showSection = true }: Props) {
  return (
    <div>
      <StoryKicker {...{ story, showSection }} />
      <StoryHeadline
        story={story}
        as={heading}
        className={`font-bold tracking-[-0.01em] ${size}`}
      />
      {story.description && (
        <p
          className="mt-1.5 line-clamp-2 max-w-measure text-soft sm:mt-2 sm:line-clamp-4"
          lang={story.language}
        >
          {story.description}
        </p>
      )}
      {story.publishedAt !== undefined && (
        <p className="mt-1.5 text-meta text-soft">
          <StoryTime publishedAt={story.publishedAt} now={now} />
        </p>
      )}
    </div>
  )
}
