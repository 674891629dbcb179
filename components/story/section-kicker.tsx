import { type Section, sectionName } from '@/lib/config'
import { ROUTES } from '@/lib/routes'

type Props = { section: Section; label?: string | undefined }

/** The section's name above a headline, as a link of its own over the card's link; or what stands in its place. */
export function SectionKicker({ section, label }: Props) {
  const look = 'relative z-1 inline-block py-1 text-meta font-semibold text-accent'
  if (label !== undefined) return <span className={look}>{label}</span>
  return (
    <a className={`${look} hover:underline`} href={ROUTES.section.path({ section })}>
      {sectionName(section)}
    </a>
  )
}
