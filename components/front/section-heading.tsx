import { type Section, sectionName } from '@/lib/config'
import { ROUTES } from '@/lib/routes'
import { GroupHeading } from './group-heading'

/** The name of a section over its stories, as a link to its page. */
export function SectionHeading({ section, title = sectionName(section) }: Props) {
  return (
    <GroupHeading id={`muc-${section}`} {...{ title, href: ROUTES.section.path({ section }) }} />
  )
}

type Props = { section: Section; title?: string | undefined }
