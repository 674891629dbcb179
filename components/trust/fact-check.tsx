import { useTranslations } from 'next-intl'
import type { Article } from '@/lib/model'
import { formatDate, toIsoTime } from '@/lib/shared/time'

/** What was said, by whom, and what it came to. */
export function FactCheck({ factCheck }: { factCheck: NonNullable<Article['factCheck']> }) {
  const t = useTranslations('trust')
  const { claim, by, at, url, verdict } = factCheck
  return (
    <dl className="mt-6 border-l-4 border-accent bg-sheet px-4 py-3">
      <dt className="text-meta text-soft">{t('claim')}</dt>
      <dd className="font-serif">“{claim}”</dd>
      <dt className="mt-2 text-meta text-soft">{t('claimBy')}</dt>
      <dd>
        {url ? (
          <a className="underline" href={url} rel="nofollow noopener">
            {by}
          </a>
        ) : (
          by
        )}
        {at !== undefined && (
          <>
            , <time dateTime={toIsoTime(at)}>{formatDate(at)}</time>
          </>
        )}
      </dd>
      <dt className="mt-2 text-meta text-soft">{t('verdict')}</dt>
      <dd className="font-bold text-accent">{t(`verdicts.${verdict}`)}</dd>
    </dl>
  )
}
