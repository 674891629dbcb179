import { StoryTile } from '@/components/story/story-tile'
import type { SectionContainer } from './arrange-sections'
import { SectionHeading } from './section-heading'

type Props = { sections: readonly SectionContainer[]; now: number; isBeside: boolean }

/** Sections without pictures: they flow in columns, as many as the page is wide. */
export function SectionHeadlines({ sections, now, isBeside }: Props) {
  return (
    <div className={`gap-6 sm:columns-2 ${isBeside ? '' : 'lg:columns-4'}`}>
      {sections.map(({ section, title, stories }) => (
        <section
          key={section}
          aria-labelledby={`muc-${section}`}
          className="break-inside-avoid pb-6"
        >
          <SectionHeading {...{ section, title }} />
          <ul className="ruled">
            {stories.map((story, index) => (
              <li
                key={story.href}
                className={`py-3 first:pt-0 ${index > 2 ? 'max-sm:hidden' : ''}`}
              >
                <StoryTile
                  {...{ story, now }}
                  showSection={false}
                  picture="none"
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
