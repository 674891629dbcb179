import { useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import type { Headline } from '@/lib/model'
import { sectionTrail } from '@/lib/outputs'
import { formatDateTime, toIsoTime } from '@/lib/shared/time'

/** Section, time where there is one, and the headline. */
export function BriefHeader({ headline }: { headline: Headline }) {
  const t = useTranslations('brief')
  const status = useTranslations('status')
  const { section, publishedAt, title } = headline
  return (
    <header>
      <div className="flex flex-wrap items-baseline gap-x-4 text-meta text-soft">
        <Breadcrumbs trail={sectionTrail(section)} />
        {headline.status && <b className="text-accent">{status(headline.status)}</b>}
        <span>{t('kicker')}</span>
        {publishedAt !== undefined && (
          <time dateTime={toIsoTime(publishedAt)}>{formatDateTime(publishedAt)}</time>
        )}
      </div>
      <h1 className="mt-2 font-serif text-h1 font-bold tracking-[-0.01em]">{title}</h1>
    </header>
  )
}
