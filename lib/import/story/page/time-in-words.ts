import { parseTime } from '@/lib/shared/time'

/**
 * The instant that a newspaper's line of date and time names, Vietnam's time: `Thứ bảy, 7/9/2024, 15:23
 * (GMT+7)`, `15:23 07-09-2024`. Milliseconds since 1970; undefined where there is no such time.
 */
export function timeInWords(text: string): number | undefined {
  const day = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text)
  const clock = /(?<!\d)(\d{1,2})[:hg](\d{2})(?!\d)/i.exec(text)
  if (!day || !clock) return undefined
  const [, date = '', month = '', year = ''] = day
  const [, hour = '', minute = ''] = clock
  const two = (part: string) => part.padStart(2, '0')
  const hours =
    Number(hour) < 12 && /\bPM\b|\bchiều\b/i.test(text) ? String(Number(hour) + 12) : hour
  return parseTime(`${year}-${two(month)}-${two(date)}T${two(hours)}:${minute}`)
}
