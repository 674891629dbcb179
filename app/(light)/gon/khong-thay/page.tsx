import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotFoundText } from '@/components/layout/not-found-text'

export const revalidate = 30

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notFound')
  return { title: t('title'), robots: { index: false } }
}

/** What the server shows, with the status 404, where the light edition has nothing. */
export default function LightNotFoundPage() {
  return <NotFoundText />
}
