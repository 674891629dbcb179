import { StoryTile } from '@/components/story/story-tile'
import type { StoryCard } from '@/lib/model'

type Props = {
  id: string
  title: string
  stories: readonly StoryCard[]
  now: number
  /** Whether each story names its section. */
  showSection?: boolean
}

/** More stories under an article, under a heading of their own; nothing when there are none. */
export function StoryLinks({ id, title, stories, now, showSection = true }: Props) {
  if (stories.length === 0) return null
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id} className="group-heading">
        {title}
      </h2>
      <ul className="mt-3 grid grid-cols-1 gap-x-8 gap-y-5 sm:grid-cols-2">
        {stories.map((story) => (
          <li key={story.href}>
            <StoryTile story={story} now={now} showSection={showSection} picture="aside" />
          </li>
        ))}
      </ul>
    </section>
  )
}
