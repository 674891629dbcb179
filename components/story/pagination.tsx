import { useTranslations } from 'next-intl'

type Props = {
  /** The address of a page, from 1. */
  hrefOf: (page: number) => string
  page: number
  pages: number
}

/** The way to newer and older pages of a list; nothing when there is only one page. */
export function Pagination({ hrefOf, page, pages }: Props) {
  const t = useTranslations('pagination')
  if (pages === 1) return null
  return (
    <nav aria-label={t('label')} className="mt-8 border-t-2 border-ink pt-4">
      <ul className="flex flex-wrap items-center gap-x-6 gap-y-2 text-small">
        {page > 1 && (
          <li>
            <a
              rel="prev"
              className="inline-block py-1 font-semibold text-accent hover:underline"
              href={hrefOf(page - 1)}
            >
              {t('newer')}
            </a>
          </li>
        )}
        <li className="text-soft">{t('pageOf', { page: String(page), pages: String(pages) })}</li>
        {page < pages && (
          <li>
            <a
              rel="next"
              className="inline-block py-1 font-semibold text-accent hover:underline"
              href={hrefOf(page + 1)}
            >
              {t('older')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
