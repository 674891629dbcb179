import { type Section, sectionName } from '@/lib/config'
import { ROUTES } from '@/lib/routes'

/** The section's name above a headline; a link of its own, over the card's link. */
export function SectionKicker({ section }: { section: Section }) {
  return (
    <a
      className="relative z-1 inline-block py-1 text-meta font-semibold text-accent hover:underline"
      href={ROUTES.section.path({ section })}
    >
      {sectionName(section)}
    </a>
  )
}
