import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ImprintLines, imprintLinks } from '@/components/imprint/imprint-lines'
import { LIGHT_STYLE } from '@/components/light/light-style'
import { SECTIONS } from '@/lib/content'
import { SITE } from '@/lib/site'

/**
 * The light edition: bare markup, a style of its own, nothing else to fetch. The mark tells
 * `server/finish-light-page.ts` to take out all the rest; there, links to pages that have a light
 * edition are led to it, so everything below may write a page's own address.
 */
export default function LightLayout({ children }: { children: ReactNode }) {
  const t = useTranslations()
  return (
    <>
      <style href="gon" precedence="gon">
        {LIGHT_STYLE}
      </style>
      <header>
        <a href="/">
          <b>{SITE.name}</b>
        </a>
        <a href="/tin-moi-nhat">{t('latest.title')}</a>
        <a href="/tim-kiem">{t('search.title')}</a>
        <a href="#muc">{t('site.sections')}</a>
        {/* The server remembers the choice and leads to the same page of the full edition. */}
        <a href="?ban=day">{t('light.toFull')}</a>
      </header>
      <main data-light-page="">{children}</main>
      <footer>
        <nav id="muc" aria-label={t('site.sections')}>
          {SECTIONS.map((section) => (
            <a key={section} href={`/${section}`}>
              {t(`sections.${section}`)}
            </a>
          ))}
        </nav>
        <a href="/chu-de">{t('following.topics.title')}</a>
        <a href="/luu-tru">{t('archive.title')}</a>
        {imprintLinks().map((page) => (
          <a key={page} href={`/${page}`}>
            {t(`imprint.${page}`)}
          </a>
        ))}
        <ImprintLines />
      </footer>
    </>
  )
}
