import { useTranslations } from 'next-intl'
import { paper, sectionName, topSections } from '@/lib/config'
import { ROUTES } from '@/lib/routes'

/** All sections in one row, or what the paper has there instead; on narrow screens the row scrolls sideways. */
export function SectionNav() {
  const t = useTranslations()
  const links = paper().links.navigation ?? topSections().map(sectionLink)
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
        {links.map(({ name, url }) => (
          <li key={url}>
            <a className="block px-2 py-2 text-small font-semibold hover:underline" href={url}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function sectionLink(section: string) {
  return { name: sectionName(section), url: ROUTES.section.path({ section }) }
}
