import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotFoundText } from '@/components/layout/not-found-text'
import { latestStories } from '@/lib/query'
import { ReadingFrame } from './frames'

/** How many of the newest stories are offered instead. */
const OFFERED = 5

export async function metadata(): Promise<Metadata> {
  const t = await getTranslations('notFound')
  return { title: t('title'), robots: { index: false } }
}

/** What stands in the place of a page that is not there. */
export function NotFound() {
  return <NotFoundText stories={latestStories(Date.now(), { limit: OFFERED })} />
}

/** A reading page as the others are, though Next.js wants it outside their folder. */
export function NotFoundPage() {
  return (
    <ReadingFrame>
      <NotFound />
    </ReadingFrame>
  )
}
