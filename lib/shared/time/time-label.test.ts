import { expect, it } from 'vitest'
import { type TimeLabel, timeLabel } from './time-label'
import { parseTime } from './vietnam-time'

const at = (text: string): number => parseTime(`${text}+07:00`) ?? Number.NaN

const clock = (value: string): TimeLabel => ({ form: 'clock', clock: value })
const minutes = (value: number): TimeLabel => ({ form: 'minutesAgo', minutes: value })
const hours = (value: number): TimeLabel => ({ form: 'hoursAgo', hours: value })
const yesterday = (value: string): TimeLabel => ({ form: 'yesterday', clock: value })
const date = (value: string): TimeLabel => ({ form: 'date', date: value })
const justNow: TimeLabel = { form: 'justNow' }

it.each<[string, string, TimeLabel]>([
  // The forms of the page the site began from, seen at 19:55.
  ['2025-08-19T19:43:00', '2025-08-19T19:55:00', clock('19:43')],
  ['2025-08-19T19:08:00', '2025-08-19T19:55:00', clock('19:08')],
  ['2025-08-19T18:58:00', '2025-08-19T19:55:00', minutes(57)],
  ['2025-08-19T18:55:00', '2025-08-19T19:55:00', hours(1)],
  ['2025-08-19T17:55:00', '2025-08-19T19:55:00', hours(2)],
  // Boundaries.
  ['2025-08-19T19:55:00', '2025-08-19T19:55:00', justNow],
  ['2025-08-19T19:55:30', '2025-08-19T19:55:00', justNow],
  ['2025-08-19T19:54:01', '2025-08-19T19:55:00', justNow],
  ['2025-08-19T19:54:00', '2025-08-19T19:55:00', clock('19:54')],
  ['2025-08-19T18:56:00', '2025-08-19T19:55:00', minutes(59)],
  ['2025-08-19T18:55:01', '2025-08-19T19:55:00', minutes(59)],
  ['2025-08-19T17:55:01', '2025-08-19T19:55:00', hours(1)],
  ['2025-08-18T19:55:01', '2025-08-19T19:55:00', hours(23)],
  ['2025-08-18T19:55:00', '2025-08-19T19:55:00', yesterday('19:55')],
  ['2025-08-18T00:00:00', '2025-08-19T19:55:00', yesterday('00:00')],
  ['2025-08-17T23:59:59', '2025-08-19T19:55:00', date('17/08')],
  // Midnight and the turn of the year.
  ['2025-08-18T23:55:00', '2025-08-19T00:05:00', minutes(10)],
  ['2024-12-31T23:30:00', '2025-01-01T00:15:00', minutes(45)],
  ['2024-12-31T00:05:00', '2025-01-01T00:10:00', yesterday('00:05')],
  ['2024-12-30T12:00:00', '2025-01-01T00:10:00', date('30/12/2024')],
  ['2024-08-01T14:00:00', '2026-11-24T08:00:00', date('01/08/2024')],
])('published %s, seen %s', (publishedAt, now, expected) => {
  expect(timeLabel(at(publishedAt), at(now))).toEqual(expected)
})
