import { useTranslations } from 'next-intl'
import { ImprintLines, imprintLinks } from '@/components/imprint/imprint-lines'
import { paper, sectionName, topSections } from '@/lib/config'
import { EDITION_CHOICE, ROUTES } from '@/lib/routes'
import { OwnLinks } from './own-links'

/** What else there is to go to, besides the sections. */
const SERVICES = [
  ['latest', 'latest.title'],
  ['topics', 'following.topics.title'],
  ['archive', 'archive.title'],
  ['feeds', 'feeds.title'],
] as const

/** All sections once more, and what the publisher states of the paper. */
export function SiteFooter() {
  const t = useTranslations()
  return (
    <footer className="mt-10 border-t-2 border-ink bg-sheet">
      <div className="mx-auto max-w-page px-4 py-8 sm:px-6">
        <a href="/" className="inline-block py-1 font-serif text-h3 font-black">
          {paper().name}
        </a>
        <nav aria-label={t('site.allSections')} className="mt-4">
          <ul className="grid grid-cols-2 gap-x-6 xs:grid-cols-3 sm:grid-cols-4 lg:grid-cols-7">
            {topSections().map((section) => (
              <li key={section}>
                <a
                  className="inline-block py-1.5 text-small hover:underline"
                  href={ROUTES.section.path({ section })}
                >
                  {sectionName(section)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <ul className="mt-6 flex flex-wrap gap-x-6 border-t border-rule pt-4">
          {SERVICES.map(([page, words]) => (
            <FooterLink key={page} href={ROUTES[page].path()}>
              {t(words)}
            </FooterLink>
          ))}
          {imprintLinks().map((page) => (
            <FooterLink key={page} href={ROUTES[page].path()}>
              {t(`imprint.titles.${page}`)}
            </FooterLink>
          ))}
          <OwnLinks links={paper().links.footer} />
          <OwnLinks links={paper().links.social} rel="me" />
          {/* The server remembers the choice and leads to this page's lite edition. */}
          <FooterLink href={`?${EDITION_CHOICE.parameter}=${EDITION_CHOICE.lite}`}>
            {t('lite.toLite')}
          </FooterLink>
        </ul>
        <div className="mt-2 flex flex-wrap items-baseline gap-x-8 gap-y-1 text-meta text-soft">
          <p>{paper().tagline}</p>
          <ImprintLines />
          <p className="ml-auto">
            <a className="inline-block py-1 hover:underline" href="#noi-dung">
              {t('site.backToTop')}
            </a>
          </p>
        </div>
      </div>
    </footer>
  )
}

function FooterLink({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a className="inline-block py-1.5 text-small hover:underline" href={href}>
        {children}
      </a>
    </li>
  )
}
