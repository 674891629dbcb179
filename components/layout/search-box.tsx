import { useTranslations } from 'next-intl'
import { LONGEST_QUESTION, ROUTES } from '@/lib/routes'

/** The search box of every page; without any script it is a plain form. */
export function SearchBox() {
  const t = useTranslations('search')
  return (
    <search className="ml-auto">
      <form action={ROUTES.search.path()} className="relative">
        <input
          type="search"
          maxLength={LONGEST_QUESTION}
          name={ROUTES.search.query.typed}
          required
          autoComplete="off"
          aria-label={t('title')}
          placeholder={t('title')}
          className="w-28 border border-rule px-2 py-1 text-small sm:w-48"
        />
      </form>
    </search>
  )
}
