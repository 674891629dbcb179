import { useTranslations } from 'next-intl'
import type { Article } from '@/lib/model'
import { ANCHORS } from '@/lib/routes'
import { formatDateTime, toIsoTime } from '@/lib/shared/time'

type Props = { corrections: Article['corrections']; id?: string }

/** What was put right in a story after it was published; nothing when nothing was. */
export function Corrections({ corrections, id = ANCHORS.corrections }: Props) {
  const t = useTranslations('article')
  if (corrections.length === 0) return null
  return (
    <section aria-labelledby={id} className="mt-8 border-l-4 border-accent bg-sheet px-4 py-3">
      <h2 id={id} className="text-small font-bold text-accent">
        {t('corrections')}
      </h2>
      <ul className="mt-1 grid gap-y-2 text-small">
        {corrections.map(({ at, text }) => (
          <li key={`${at}-${text}`}>
            <time className="text-soft" dateTime={toIsoTime(at)}>
              {formatDateTime(at)}
            </time>{' '}
            {text}
          </li>
        ))}
      </ul>
    </section>
  )
}
