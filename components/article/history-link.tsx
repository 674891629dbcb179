import { useTranslations } from 'next-intl'
import { paper } from '@/lib/config'
import type { Article } from '@/lib/model'
import { ROUTES } from '@/lib/routes'

type Props = { article: Article; before?: string }

/** Leads to what changed in an article, where the paper shows it; an event's entries say so themselves. */
export function HistoryLink({ article: { slug, isLive }, before = '' }: Props) {
  const t = useTranslations('history')
  if (!paper().showsHistory || isLive) return null
  return (
    <>
      {before}
      <a className="inline-block py-1 underline" href={ROUTES.history.path({ slug })}>
        {t('title')}
      </a>
    </>
  )
}
