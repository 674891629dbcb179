import { useTranslations } from 'next-intl'
import { paper, sectionName, topSections } from '@/lib/config'
import { ROUTES } from '@/lib/routes'

const LINK = 'px-2 py-2 text-small font-semibold hover:underline'

/**
 * All sections. As many as fit stand in one row, no word of them cut off; the button, which needs no script,
 * unfolds the others below it (`.all-sections`).
 */
export function SectionNav() {
  const t = useTranslations()
  const links = paper().links.navigation ?? topSections().map(sectionLink)
  return (
    <nav
      aria-label={t('site.sections')}
      className="mx-auto flex max-w-page flex-wrap px-2 pb-1 sm:px-4"
    >
      <details className="all-sections order-last ml-auto">
        <summary className={LINK}>{t('site.sections')}</summary>
      </details>
      <ul className="flex h-10 min-w-min flex-1 flex-wrap overflow-hidden whitespace-nowrap">
        <li className="contents">
          <a className={LINK} href={ROUTES.latest.path()}>
            {t('latest.title')}
          </a>
        </li>
        {links.map(({ name, url }) => (
          <li key={url} className="contents">
            <a className={LINK} href={url}>
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
