import { afterEach, expect, it } from 'vitest'
import { formatDateTime, parseTime, startOfDay, toIsoTime, vietnamDay } from '@/lib/shared/time'
import { BUILT_IN_PAPER } from './built-in-paper'
import { setPaper } from './paper'
import { offsetAt } from './zone-offset'

const HOUR_MS = 3_600_000
const at = (text: string) => Date.parse(text)

let restore: () => void = () => undefined
afterEach(() => restore())

it('knows zones with daylight saving, and before 1970', () => {
  expect(offsetAt('Europe/Berlin', at('2026-01-15T12:00Z')) / HOUR_MS).toBe(1)
  expect(offsetAt('Europe/Berlin', at('2026-07-15T12:00Z')) / HOUR_MS).toBe(2)
  expect(offsetAt('Asia/Kathmandu', at('2026-07-15T12:00Z')) / HOUR_MS).toBe(5.75)
  expect(offsetAt('Asia/Ho_Chi_Minh', at('1999-01-01T00:00Z')) / HOUR_MS).toBe(7)
})

it('has times in the paper’s zone and in its language', () => {
  restore = setPaper({ ...BUILT_IN_PAPER, language: 'en', timeZone: 'Europe/London' })
  const summer = at('2026-08-01T12:30:00Z')
  expect(toIsoTime(summer)).toBe('2026-08-01T13:30:00+01:00')
  expect(formatDateTime(summer)).toBe('1 Aug 2026, 13:30')
  expect(parseTime('2026-08-01T13:30')).toBe(summer)
  expect(parseTime('2026-12-01T13:30')).toBe(at('2026-12-01T13:30Z'))
  // The night in which the clocks go forward.
  for (const text of ['2026-03-28T23:59Z', '2026-03-29T00:00Z', '2026-03-29T23:00Z']) {
    const day = vietnamDay(at(text))
    expect(vietnamDay(startOfDay(day)), text).toBe(day)
    expect(vietnamDay(startOfDay(day) - 1), text).toBe(day - 1)
  }
})

it('is Vietnam’s without a word', () => {
  expect(formatDateTime(at('2026-08-01T12:30:00Z'))).toBe('01/08/2026 19:30')
  expect(toIsoTime(at('2026-08-01T12:30:00Z'))).toBe('2026-08-01T19:30:00+07:00')
})
