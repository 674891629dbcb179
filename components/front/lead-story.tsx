import { StoryIntro } from '@/components/story/story-intro'
import { StoryPicture } from '@/components/story/story-picture'
import type { StoryCard } from '@/lib/model'

/** A longer headline is set smaller, so that sapo and the next story stay in sight. */
const LONG = 60

/** The story that leads the front page. */
export function LeadStory({ story, now }: { story: StoryCard; now: number }) {
  return (
    <article className="relative">
      {story.cover && (
        <div className="mb-2 sm:mb-3">
          <StoryPicture cover={story.cover} place="lead" eager />
        </div>
      )}
      <StoryIntro
        {...{ story, now }}
        heading="h2"
        size={story.title.length > LONG ? 'text-h2' : 'text-h1'}
      />
    </article>
  )
}
