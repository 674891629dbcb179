import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ImprintLines, imprintLinks } from '@/components/imprint/imprint-lines'
import { paper, sectionName, topSections } from '@/lib/config'
import { EDITION_CHOICE, ROUTES } from '@/lib/routes'
import { liteStyle } from './lite-style'

/**
 * The lite edition: bare markup, a style of its own, nothing else to fetch. The mark tells
 * `server/html-postprocess/finish-lite-page.ts` to take out all the rest; there, links to pages that have a light
 * edition are led to it, so everything below may write a page's own address.
 */
export function LiteLayout({ children, bar }: { children: ReactNode; bar: ReactNode }) {
  const t = useTranslations()
  return (
    <>
      <style href="lite" precedence="lite">
        {liteStyle()}
      </style>
      <header>
        <a href={ROUTES.front.path()}>
          <b>{paper().name}</b>
        </a>
        <a href={ROUTES.latest.path()}>{t('latest.title')}</a>
        <a href={ROUTES.search.path()}>{t('search.title')}</a>
        <a href="#muc">{t('site.sections')}</a>
        {/* The server remembers the choice and leads to the same page of the full edition. */}
        <a href={`?${EDITION_CHOICE.parameter}=${EDITION_CHOICE.full}`}>{t('lite.toFull')}</a>
      </header>
      {bar}
      <main data-light-page="">{children}</main>
      <footer>
        <nav id="muc" aria-label={t('site.sections')}>
          {topSections().map((section) => (
            <a key={section} href={ROUTES.section.path({ section })}>
              {sectionName(section)}
            </a>
          ))}
        </nav>
        <a href={ROUTES.topics.path()}>{t('following.topics.title')}</a>
        <a href={ROUTES.archive.path()}>{t('archive.title')}</a>
        {imprintLinks().map((page) => (
          <a key={page} href={ROUTES[page].path()}>
            {t(`imprint.titles.${page}`)}
          </a>
        ))}
        <ImprintLines />
      </footer>
    </>
  )
}
