import type { ReactNode } from 'react'
import { StoryIntro } from '@/components/story/story-intro'
import { StoryPicture } from '@/components/story/story-picture'
import { StoryTile } from '@/components/story/story-tile'
import type { StoryCard } from '@/lib/model'

type Props = {
  id: string
  heading: ReactNode
  stories: readonly StoryCard[]
  now: number
  /** Whether all are shown whatever the screen: the editors chose them. */
  isChosen?: boolean
}

/** Stories across the page under a heading of that id: the first one large, the others beside it. */
export function StoryPackage({ id, heading, stories, now, isChosen = false }: Props) {
  const [first, ...others] = stories
  return (
    <section aria-labelledby={id}>
      {heading}
      <div className="grid grid-cols-1 gap-x-8 gap-y-4 md:grid-cols-2">
        {first && (
          <article className="relative">
            {first.cover && (
              <div className="mb-3">
                <StoryPicture cover={first.cover} place="hero" />
              </div>
            )}
            <StoryIntro
              story={first}
              now={now}
              heading="h3"
              size="text-h4 sm:text-h3"
              showSection={false}
            />
          </article>
        )}
        <ul className={`ruled ${isChosen ? '' : 'max-sm:hidden'}`}>
          {others.map((story, index) => (
            <li
              key={story.href}
              className={`py-4 md:first:pt-0 ${index > 1 && !isChosen ? 'max-lg:hidden' : ''}`}
            >
              <StoryTile {...{ story, now }} showSection={false} picture="aside" showTime={false} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
