import { isOpinion, type StoryCard } from '@/lib/model'
import { StoryTitle } from './story-title'

type Props = {
  story: StoryCard
  /** The headline's level, one below the heading over it. */
  as: 'h2' | 'h3'
  /** Its size and weight. */
  className: string
  title?: string
}

/** The headline of a story, which leads to it; that of an opinion is in italics. */
export function StoryHeadline({ story, as: Heading, className, title = story.title }: Props) {
  return (
    <Heading className={`font-serif ${className}${isOpinion(story.genre) ? ' italic' : ''}`}>
      <a className="headline-link" href={story.href} lang={story.language}>
        <StoryTitle story={story} title={title} />
      </a>
    </Heading>
  )
}
