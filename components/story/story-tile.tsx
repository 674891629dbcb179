import type { StoryCard } from '@/lib/content'
import { SectionKicker } from './section-kicker'
import { StoryPicture } from './story-picture'
import { StoryTime } from './story-time'

type Props = { story: StoryCard; now: number; showSection?: boolean; showPicture?: boolean }

/** A story in a grid: its picture where there is one, section, headline, time. */
export function StoryTile({ story, now, showSection = true, showPicture = true }: Props) {
  return (
    <article className="relative">
      {showPicture && story.cover && (
        <div className="mb-2">
          <StoryPicture picture={story.cover} />
        </div>
      )}
      {showSection && <SectionKicker section={story.section} />}
      <h3 className="font-serif text-h4 font-semibold">
        <a className="headline-link" href={story.href}>
          {story.title}
        </a>
      </h3>
      {story.publishedAt !== undefined && (
        <p className="mt-1 text-meta text-soft">
          <StoryTime publishedAt={story.publishedAt} now={now} />
        </p>
      )}
    </article>
  )
}
