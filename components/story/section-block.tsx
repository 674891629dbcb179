import { type Section, sectionName } from '@/lib/config'
import type { StoryCard } from '@/lib/model'
import { ROUTES } from '@/lib/routes'
import { StoryTile } from './story-tile'

type Props = { section: Section; stories: readonly StoryCard[]; now: number }

/** A section's newest stories on the front page. */
export function SectionBlock({ section, stories, now }: Props) {
  const [first, ...rest] = stories
  return (
    <section aria-labelledby={`muc-${section}`}>
      <h2 id={`muc-${section}`} className="group-heading">
        <a className="inline-block py-0.5 hover:underline" href={ROUTES.section.path({ section })}>
          {sectionName(section)}
        </a>
      </h2>
      <ul className="mt-2 grid grid-cols-1 gap-y-4">
        {first && (
          <li>
            <StoryTile story={first} now={now} showSection={false} picture="block" />
          </li>
        )}
        {rest.map((story) => (
          <li key={story.href} className="border-t border-rule pt-4">
            <StoryTile story={story} now={now} showSection={false} picture="none" />
          </li>
        ))}
      </ul>
    </section>
  )
}
