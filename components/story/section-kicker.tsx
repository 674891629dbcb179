import { useTranslations } from 'next-intl'
import type { Section } from '@/lib/config'
import { ROUTES } from '@/lib/routes'

/** The section's name above a headline; a link of its own, over the card's link. */
export function SectionKicker({ section }: { section: Section }) {
  const t = useTranslations('sections')
  return (
    <a
      className="relative z-1 inline-block py-1 text-meta font-semibold text-accent hover:underline"
      href={ROUTES.section.path({ section })}
    >
      {t(section)}
    </a>
  )
}
