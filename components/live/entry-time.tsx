import { formatClock, formatDateTime, toIsoTime, vietnamDay } from '@/lib/shared/time'

/** When something happened: by the clock, on another day by that, too. Both milliseconds since 1970. */
export function EntryTime({ at, now }: { at: number; now: number }) {
  const isToday = vietnamDay(at) === vietnamDay(now)
  return <time dateTime={toIsoTime(at)}>{isToday ? formatClock(at) : formatDateTime(at)}</time>
}
