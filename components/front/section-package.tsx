import { StoryIntro } from '@/components/story/story-intro'
import { StoryPicture } from '@/components/story/story-picture'
import { StoryTile } from '@/components/story/story-tile'
import type { SectionContainer } from './arrange-sections'
import { SectionHeading } from './section-heading'

type Props = { part: SectionContainer; now: number }

/** A section across the page: its first story large, the others beside it. */
export function SectionPackage({ part: { section, stories }, now }: Props) {
  const [first, ...others] = stories
  return (
    <section aria-labelledby={`muc-${section}`}>
      <SectionHeading section={section} />
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
        <ul className="ruled max-sm:hidden">
          {others.map((story, index) => (
            <li
              key={story.href}
              className={`py-4 md:first:pt-0 ${index > 1 ? 'max-lg:hidden' : ''}`}
            >
              <StoryTile {...{ story, now }} showSection={false} picture="aside" showTime={false} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
