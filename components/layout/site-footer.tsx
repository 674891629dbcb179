import { useTranslations } from 'next-intl'
import { SECTIONS } from '@/lib/content'
import { SITE } from '@/lib/site'

/** All sections once more, and what the publisher states of the paper. */
export function SiteFooter() {
  const t = useTranslations()
  return (
    <footer className="mt-16 border-t-2 border-ink bg-sheet">
      <div className="mx-auto max-w-page px-4 py-10 sm:px-6">
        <a href="/" className="inline-block py-1 font-serif text-h3 font-black">
          {SITE.name}
        </a>
        <nav aria-label={t('site.allSections')} className="mt-4">
          <ul className="grid grid-cols-2 gap-x-6 xs:grid-cols-3 sm:grid-cols-4 lg:grid-cols-7">
            {SECTIONS.map((section) => (
              <li key={section}>
                <a className="inline-block py-1.5 text-small hover:underline" href={`/${section}`}>
                  {t(`sections.${section}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="mt-8 flex flex-wrap justify-between gap-x-8 gap-y-1 border-t border-rule pt-4 text-meta text-soft">
          <p>{SITE.tagline}</p>
          {SITE.licence && <p>{t('site.licence', { licence: SITE.licence })}</p>}
          {SITE.responsible && <p>{t('site.responsible', { name: SITE.responsible })}</p>}
          <p>
            <a className="inline-block py-1 hover:underline" href="#noi-dung">
              {t('site.backToTop')}
            </a>
          </p>
        </div>
      </div>
    </footer>
  )
}
