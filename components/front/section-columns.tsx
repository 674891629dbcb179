import { StoryTile } from '@/components/story/story-tile'
import type { SectionContainer } from './arrange-sections'
import { COLUMNS } from './columns'
import { SectionHeading } from './section-heading'

type Props = { sections: readonly SectionContainer[]; now: number }

const PLACES = { 2: 'halfColumn', 3: 'thirdColumn', 4: 'quarterColumn' } as const

/** Sections beside each other, each under the picture of its first story. */
export function SectionColumns({ sections, now }: Props) {
  const place = PLACES[sections.length as keyof typeof PLACES]
  return (
    <div
      className={`grid grid-cols-1 gap-x-6 gap-y-6 sm:gap-y-10 ${COLUMNS[sections.length] ?? ''}`}
    >
      {sections.map(({ section, title, stories }) => (
        <section key={section} aria-labelledby={`muc-${section}`}>
          <SectionHeading {...{ section, title }} />
          <ul className="ruled">
            {stories.slice(0, 4).map((story, index) => (
              <li
                key={story.href}
                className={`py-2.5 first:pt-0 ${index > 1 ? 'max-sm:hidden' : ''}`}
              >
                <StoryTile
                  {...{ story, now }}
                  showSection={false}
                  picture={index === 0 ? place : 'none'}
                  showTime={index === 0}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
