import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SearchForm } from '@/components/search/search-form'
import { SearchResults } from '@/components/search/search-results'
import { findStories } from '@/lib/content'
import { pageMetadata } from '@/lib/page-metadata'
import { readSearchParams, startOfSpan } from '@/lib/search-address'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { typed } = readSearchParams(await searchParams)
  const t = await getTranslations('search')
  return {
    ...pageMetadata({ title: typed ? t('titleOf', { typed }) : t('title'), path: '/tim-kiem' }),
    robots: { index: false, follow: true },
  }
}

/** Search. It is rendered for every question, and nothing of it is kept. */
export default async function SearchPage({ searchParams }: Props) {
  const params = readSearchParams(await searchParams)
  const t = await getTranslations('search')
  const now = Date.now()
  const { typed, section, span, order, page } = params
  const result = findStories(
    {
      typed,
      section,
      page,
      since: span && startOfSpan(span, now),
      order: order === 'moi-nhat' ? 'newest' : 'relevance',
    },
    now,
  )
  return (
    <div className="mx-auto max-w-[52rem] px-4 py-6 sm:px-6 lg:py-10">
      <h1 className="mb-6 font-serif text-h1 font-bold">{t('title')}</h1>
      <SearchForm {...params} />
      <SearchResults {...{ params, result, now }} />
    </div>
  )
}
