import type { StoryCard } from '@/lib/model'
import { StoryHeadline } from './story-headline'
import { StoryKicker } from './story-kicker'
import { StoryPicture } from './story-picture'
import { StoryTime } from './story-time'

type Props = {
  stories: readonly StoryCard[]
  now: number
  /** The level of each headline, one below the heading over the list. */
  heading: 'h2' | 'h3'
  showSection?: boolean | undefined
}

/** Stories one below the other, with sapo and a picture at the side. */
export function StoryList({ stories, now, heading, showSection = false }: Props) {
  return (
    <ul className="ruled">
      {stories.map((story) => (
        <li key={story.href} className="py-5 first:pt-0">
          <StoryRow {...{ story, now, heading, showSection }} />
        </li>
      ))}
    </ul>
  )
}

type RowProps = Omit<Required<Props>, 'stories'> & { story: StoryCard }

function StoryRow({ story, now, heading, showSection }: RowProps) {
  return (
    <article className="relative flex gap-4 sm:gap-6">
      <div className="min-w-0 flex-1">
        <StoryKicker {...{ story, showSection }} />
        <StoryHeadline story={story} as={heading} className="text-h4 font-semibold sm:text-h3" />
        {story.description && (
          <p
            className="mt-1 line-clamp-3 hidden max-w-measure text-small text-soft sm:block"
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
      {story.cover && (
        <div className="w-24 shrink-0 sm:w-48">
          <StoryPicture cover={story.cover} place="row" />
        </div>
      )}
    </article>
  )
}
