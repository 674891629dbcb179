import type { StoryCard } from '@/lib/model'
import { StoryHeadline } from './story-headline'
import { StoryKicker } from './story-kicker'
import { StoryPicture } from './story-picture'
import { StoryTime } from './story-time'

type Props = {
  story: StoryCard
  now: number
  showSection?: boolean | undefined
  /**
   * Where the picture stands on a wide screen: at the side (`aside`), where stories with and without one keep
   * in line, or above, in one of the places of the front page.
   */
  picture: 'aside' | 'none' | keyof typeof ABOVE
  /** Not in a list of another order than time's, where times would read backwards. */
  showTime?: boolean
  /** Where others of its row are higher: with its sapo, on a wide screen, and large where it has no picture. */
  withSapo?: boolean
}

/** The places in which a picture stands above its headline. */
const ABOVE = { beside: '', below: '', halfColumn: '', thirdColumn: '', quarterColumn: '' }

/** Where it comes to stand from the first paint on, though the headline may not be there yet. */
const PICTURE = 'order-last ml-auto w-24 shrink-0 self-start sm:w-28'

/**
 * A story in a grid: its picture where there is one, section, headline, time. On a narrow screen the
 * picture stands small at the side.
 */
export function StoryTile({
  story,
  now,
  showSection = true,
  picture,
  showTime = true,
  withSapo = false,
}: Props) {
  const isAbove = picture in ABOVE
  const isLarge = withSapo && !story.cover
  return (
    <article className={`relative flex gap-4 ${isAbove ? 'sm:block' : ''}`}>
      {picture !== 'none' && story.cover && (
        <div className={`${PICTURE} ${isAbove ? 'sm:mb-2 sm:w-auto' : ''}`}>
          <StoryPicture cover={story.cover} place={picture} />
        </div>
      )}
      <div className="min-w-0 flex-1">
        <StoryKicker {...{ story, showSection }} />
        <StoryHeadline
          story={story}
          as="h3"
          className={`text-[1rem]/[1.4] ${picture === 'none' ? 'font-medium' : `font-semibold ${isLarge ? 'sm:text-h3' : 'sm:text-h4'}`}`}
          title={story.shortTitle ?? story.title}
        />
        {withSapo && story.description && (
          <p
            className="mt-1.5 line-clamp-3 text-small text-soft max-sm:hidden"
            lang={story.language}
          >
            {story.description}
          </p>
        )}
        {showTime && story.publishedAt !== undefined && (
          <p className="mt-1 text-meta text-soft">
            <StoryTime publishedAt={story.publishedAt} now={now} />
          </p>
        )}
      </div>
    </article>
  )
}
