import { useTranslations } from 'next-intl'
import type { Source } from '@/lib/content'
import { formatDateTime } from '@/lib/time/vietnam-time'

type Props = { byline?: string; source?: Source }

/** The closing credit: `Theo <author> (<source>)`, or as much of it as is known. */
export function CreditLine({ byline, source }: Props) {
  const t = useTranslations('article')
  if (!byline && !source) return null
  return (
    <p className="mt-8 text-right font-semibold">
      {source?.url ? (
        <a className="underline" href={source.url} rel="noopener">
          <Credit {...{ byline, source }} />
        </a>
      ) : (
        <Credit {...{ byline, source }} />
      )}
      {!source && byline && t('byline', { name: byline })}
      {source?.publishedAt !== undefined && (
        <span className="block text-meta font-normal text-soft">
          {t('originalAt', { time: formatDateTime(source.publishedAt) })}
        </span>
      )}
    </p>
  )
}

function Credit({ byline, source }: Props) {
  const t = useTranslations('article')
  if (!source) return null
  return byline
    ? t('creditByAndFrom', { byline, source: source.name })
    : t('creditFrom', { source: source.name })
}
