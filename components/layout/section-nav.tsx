import { useTranslations } from 'next-intl'
import { sectionName, topSections } from '@/lib/config'
import { ROUTES } from '@/lib/routes'

/** All sections in one row; on narrow screens the row scrolls sideways. */
export function SectionNav() {
  const t = useTranslations()
  return (
    <nav aria-label={t('site.sections')} className="mx-auto max-w-page">
      <ul className="flex overflow-x-auto px-2 pb-1 whitespace-nowrap [scrollbar-width:thin] sm:px-4">
        <li>
          <a
            className="block px-2 py-2 text-small font-semibold text-accent hover:underline"
            href={ROUTES.latest.path()}
          >
            {t('latest.title')}
          </a>
        </li>
        {topSections().map((section) => (
          <li key={section}>
            <a
              className="block px-2 py-2 text-small font-semibold hover:underline"
              href={ROUTES.section.path({ section })}
            >
              {sectionName(section)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
