import type { StoryCard } from '@/lib/model'
import { SectionKicker } from './section-kicker'
import { StoryPicture } from './story-picture'
import { StoryTime } from './story-time'

type Props = {
  story: StoryCard
  now: number
  showSection?: boolean | undefined
  /**
   * Where the picture stands on a wide screen: above, of two (`tile`) or four (`block`) beside each other;
   * at the side, where stories with and without one keep in line.
   */
  picture?: 'tile' | 'block' | 'aside' | 'none'
}

const PICTURE = 'order-last w-[min(7rem,30vw)] shrink-0'

/**
 * A story in a grid: its picture where there is one, section, headline, time. On a narrow screen the
 * picture stands small at the side.
 */
export function StoryTile({ story, now, showSection = true, picture = 'tile' }: Props) {
  const isAbove = picture === 'tile' || picture === 'block'
  return (
    <article className={`relative flex gap-4 ${isAbove ? 'sm:block' : ''}`}>
      {picture !== 'none' && story.cover && (
        <div className={`${PICTURE} ${isAbove ? 'sm:mb-2 sm:w-auto' : ''}`}>
          <StoryPicture cover={story.cover} place={picture} />
        </div>
      )}
      <div className="min-w-0 flex-1">
        {showSection && <SectionKicker section={story.section} />}
        <h3 className="font-serif text-h4 font-semibold">
          <a className="headline-link" href={story.href}>
            {story.shortTitle ?? story.title}
          </a>
        </h3>
        {story.publishedAt !== undefined && (
          <p className="mt-1 text-meta text-soft">
            <StoryTime publishedAt={story.publishedAt} now={now} />
          </p>
        )}
      </div>
    </article>
  )
}
