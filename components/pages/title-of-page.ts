import { getTranslations } from 'next-intl/server'

/** The title of one page of a list, from the list's own; `page` is from 1. */
export async function titleOfPage(title: string, page: number): Promise<string> {
  if (page === 1) return title
  const t = await getTranslations('section')
  return t('pageOf', { title, page: String(page) })
}
