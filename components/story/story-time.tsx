import { useTranslations } from 'next-intl'
import { formatDateTime, labelArguments, timeLabel, toIsoTime } from '@/lib/shared/time'

/**
 * When a story was published, as seen at `now` (both milliseconds since 1970). In the open page
 * `client/ticking-labels.ts` moves the label on, hence the hydration warning's silence.
 */
export function StoryTime({ publishedAt, now }: { publishedAt: number; now: number }) {
  const t = useTranslations('time')
  const label = timeLabel(publishedAt, now)
  return (
    <time
      dateTime={toIsoTime(publishedAt)}
      title={formatDateTime(publishedAt)}
      data-label=""
      suppressHydrationWarning
    >
      {t(label.form, labelArguments(label))}
    </time>
  )
}
