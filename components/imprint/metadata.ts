import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/lib/page-metadata'
import { type ImprintPage, SITE } from '@/lib/site'

/** The metadata of a page about the paper. */
export async function imprintMetadata(page: ImprintPage): Promise<Metadata> {
  const t = await getTranslations('imprint')
  const title = t(page)
  return pageMetadata({ title, description: `${title} – ${SITE.name}`, path: `/${page}` })
}
