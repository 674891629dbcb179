import { useTranslations } from 'next-intl'
import { paper } from '@/lib/config'
import { PaperName } from './paper-name'
import { SearchBox } from './search-box'
import { SectionNav } from './section-nav'

/** The masthead and the sections beneath it. */
export function SiteHeader() {
  const t = useTranslations('site')
  return (
    <header className="border-b border-rule">
      <div className="mx-auto flex max-w-page flex-wrap items-baseline gap-x-4 px-4 pt-4 pb-3 sm:px-6">
        <a
          href="/"
          className="font-serif text-[1.75rem]/[1.4] font-black tracking-tight sm:text-[2.25rem]/[1.35]"
        >
          <span className="sr-only">{t('home')} – </span>
          <PaperName />
        </a>
        <Statement />
        <SearchBox />
      </div>
      <SectionNav />
    </header>
  )
}

/** What stands by the name: the tagline, and under it whose paper it is, as the law wants it. */
function Statement() {
  const t = useTranslations('imprint')
  const { tagline, imprint } = paper()
  const { governingBody } = imprint
  if (!governingBody) return <p className="hidden text-meta text-soft sm:block">{tagline}</p>
  return (
    <div className="order-1 w-full text-meta text-soft sm:order-none sm:w-auto">
      <p className="hidden sm:block">{tagline}</p>
      <p>{t('governingBody', { name: governingBody })}</p>
    </div>
  )
}
