import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReadingLayout } from '@/components/layout/reading-layout'
import { NotFoundText } from './not-found-text'

export async function notFoundMetadata(): Promise<Metadata> {
  const t = await getTranslations('notFound')
  return { title: t('title'), robots: { index: false } }
}

/** A reading page as the others are, though Next.js wants it outside their folder. */
export function NotFoundPage() {
  return (
    <ReadingLayout>
      <NotFoundText />
    </ReadingLayout>
  )
}
