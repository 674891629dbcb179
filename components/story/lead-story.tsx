import type { StoryCard } from '@/lib/model'
import { StoryIntro } from './story-intro'
import { StoryPicture } from './story-picture'

/** A longer headline is set smaller, so that sapo and the next story stay in sight. */
const LONG = 60

type Props = { story: StoryCard; now: number; showSection?: boolean }

/** The story that leads a page. */
export function LeadStory({ story, now, showSection = true }: Props) {
  return (
    <article className="relative">
      {story.cover && (
        <div className="mb-2 sm:mb-3">
          <StoryPicture cover={story.cover} place="lead" eager />
        </div>
      )}
      <StoryIntro
        {...{ story, now, showSection }}
        heading="h2"
        size={story.title.length > LONG ? 'text-h2' : 'text-h1'}
      />
    </article>
  )
}
