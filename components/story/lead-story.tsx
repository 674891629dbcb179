import type { StoryCard } from '@/lib/model'
import { StoryIntro } from './story-intro'
import { StoryPicture } from './story-picture'

/** The story that leads the front page. */
export function LeadStory({ story, now }: { story: StoryCard; now: number }) {
  return (
    <article className="relative">
      {story.cover && (
        <div className="mb-3">
          <StoryPicture cover={story.cover} place="lead" eager />
        </div>
      )}
      <StoryIntro story={story} now={now} heading="h2" size="text-h1" />
    </article>
  )
}
