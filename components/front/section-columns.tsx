import { StoryTile } from '@/components/story/story-tile'
import type { SectionContainer } from './arrange-sections'
import { COLUMNS } from './columns'
import { SectionHeading } from './section-heading'

type Props = { sections: readonly SectionContainer[]; now: number }

const PLACES = { 2: 'halfColumn', 3: 'thirdColumn', 4: 'quarterColumn' } as const

/** A section shows so many stories at least and at most, where it has them. */
const [LEAST, MOST] = [2, 4]

/** Sections beside each other, each under the picture of its first story: they are as long as each other. */
export function SectionColumns({ sections, now }: Props) {
  const place = PLACES[sections.length as keyof typeof PLACES]
  const counts = sections.map(({ stories }) => stories.length)
  const length = Math.min(MOST, Math.max(LEAST, Math.min(...counts)))
  return (
    <div
      className={`grid grid-cols-1 gap-x-6 gap-y-6 sm:gap-y-10 ${COLUMNS[sections.length] ?? ''}`}
    >
      {sections.map(({ section, title, stories }) => (
        <section key={section} aria-labelledby={`muc-${section}`}>
          <SectionHeading {...{ section, title }} />
          <ul className="ruled">
            {stories.slice(0, length).map((story, index) => (
              <li
                key={story.href}
                className={`py-2.5 first:pt-0 ${index > 1 ? 'max-sm:hidden' : ''}`}
              >
                <StoryTile
                  {...{ story, now }}
                  showSection={false}
                  picture={index === 0 ? place : 'none'}
                  showTime={index === 0}
                  withSapo={stories.length < length}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
