import type { StoryCard } from '@/lib/content'
import { SectionKicker } from './section-kicker'
import { StoryPicture } from './story-picture'
import { StoryTime } from './story-time'

/** The story that leads the front page. */
export function LeadStory({ story, now }: { story: StoryCard; now: number }) {
  return (
    <article className="relative">
      {story.cover && <StoryPicture picture={story.cover} eager />}
      <div className="mt-3">
        <SectionKicker section={story.section} />
        <h2 className="font-serif text-h1 font-bold tracking-[-0.01em]">
          <a className="headline-link" href={story.href}>
            {story.title}
          </a>
        </h2>
        {story.description && <p className="mt-2 max-w-measure text-soft">{story.description}</p>}
        {story.publishedAt !== undefined && (
          <p className="mt-2 text-meta text-soft">
            <StoryTime publishedAt={story.publishedAt} now={now} />
          </p>
        )}
      </div>
    </article>
  )
}
