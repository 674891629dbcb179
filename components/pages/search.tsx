import { getTranslations } from 'next-intl/server'
import { SearchPage } from '@/components/search/search-page'
import { pageMetadata } from '@/lib/outputs'
import { findStories } from '@/lib/query'
import { ROUTES, readSearchParams, startOfSpan } from '@/lib/routes'
import type { PageProps } from './page-module'

type Props = PageProps<'search'>

export async function metadata({ query }: Props) {
  const { typed } = readSearchParams(query)
  const t = await getTranslations('search')
  const title = typed ? t('titleOf', { typed }) : t('title')
  return {
    ...pageMetadata({ title, path: ROUTES.search.path() }),
    robots: { index: false, follow: true },
  }
}

export function Full({ query, now }: Props) {
  const params = readSearchParams(query)
  const { typed, section, span, order, page } = params
  const since = span && startOfSpan(span, now)
  const by = order === 'moi-nhat' ? 'newest' : 'relevance'
  const result = findStories({ typed, section, page, since, order: by }, now)
  return <SearchPage {...{ params, result, now }} />
}

export { Full as Lite }
