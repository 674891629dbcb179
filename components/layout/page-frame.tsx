import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/** What every page has around its content: the way past the header, what is urgent, the header, the footer. */
export function PageFrame({ children, bar }: { children: ReactNode; bar: ReactNode }) {
  const t = useTranslations('site')
  return (
    <>
      <a
        className="sr-only focus:not-sr-only focus:absolute focus:left-2 focus:top-2 focus:z-10 focus:bg-paper focus:px-4 focus:py-2"
        href="#noi-dung"
      >
        {t('skipToContent')}
      </a>
      {bar}
      <SiteHeader />
      <main id="noi-dung" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <SiteFooter />
    </>
  )
}
