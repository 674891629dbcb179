import { useTranslations } from 'next-intl'
import type { Article } from '@/lib/model'
import { formatDateTime, toIsoTime } from '@/lib/shared/time'

type Props = { updates: Article['updates']; now: number }

/** What is new in a developing story, on top of it; nothing where nothing is, or its time is to come. */
export function Updates({ updates = [], now }: Props) {
  const t = useTranslations('article')
  const known = updates.filter(({ at }) => at <= now)
  if (known.length === 0) return null
  return (
    <section
      aria-labelledby="co-gi-moi"
      className="mt-8 border-l-4 border-accent bg-sheet px-4 py-3"
    >
      <h2 id="co-gi-moi" className="text-small font-bold text-accent">
        {t('updates')}
      </h2>
      <ul className="mt-1 grid gap-y-2 text-small">
        {known.map(({ at, text }) => (
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
