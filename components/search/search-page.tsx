import { useTranslations } from 'next-intl'
import type { SearchResult } from '@/lib/query'
import type { SearchParams } from '@/lib/routes'
import { SearchForm } from './search-form'
import { SearchResults } from './search-results'

type Props = { params: SearchParams; result: SearchResult; now: number }

/** What was searched for, and what was found. */
export function SearchPage({ params, result, now }: Props) {
  const t = useTranslations('search')
  return (
    <div className="mx-auto max-w-[52rem] px-4 py-6 sm:px-6 lg:py-10">
      <h1 className="mb-6 font-serif text-h1 font-bold">{t('title')}</h1>
      <SearchForm {...params} />
      <SearchResults {...{ params, result, now }} />
    </div>
  )
}
