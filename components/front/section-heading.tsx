import { type Section, sectionName } from '@/lib/config'
import { ROUTES } from '@/lib/routes'

/** The name of a section over its stories, as a link to its page. */
export function SectionHeading({ section }: { section: Section }) {
  return (
    <h2 id={`muc-${section}`} className="group-heading mb-2 sm:mb-3">
      <a className="inline-block py-0.5 hover:underline" href={ROUTES.section.path({ section })}>
        {sectionName(section)}
      </a>
    </h2>
  )
}
