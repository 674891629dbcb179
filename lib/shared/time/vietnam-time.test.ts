import { describe, expect, it } from 'vitest'
import { formatDateTime, parseTime, toIsoTime } from './vietnam-time'

const AUGUST_FIRST = Date.UTC(2024, 7, 1, 7, 0, 0)

describe('parseTime', () => {
  it.each([
    ['2024-08-01T14:00:00+07:00', AUGUST_FIRST],
    ['2024-08-01T14:00+07:00', AUGUST_FIRST],
    ['2024-08-01 14:00', AUGUST_FIRST],
    ['2024-08-01T07:00:00Z', AUGUST_FIRST],
    ['2024-08-01T07:00:00.000Z', AUGUST_FIRST],
    ['2024-08-01T03:00:00-04:00', AUGUST_FIRST],
    ['2024-02-29T00:00:00+07:00', Date.UTC(2024, 1, 28, 17)],
  ])('reads %s', (text, expected) => {
    expect(parseTime(text)).toBe(expected)
  })

  it.each([
    '01/08/2024 14:00',
    '2024-08-01',
    '2026-02-30T10:00:00+07:00',
    '2023-02-29T10:00',
    '2024-13-01T10:00',
    '2024-08-01T24:00',
    '2024-08-01T14:60',
    '2024-08-01T14:00:61',
    '2024-08-01T14:00:00+25:00',
    'hôm qua',
    '',
  ])('refuses %j', (text) => {
    expect(parseTime(text)).toBeUndefined()
  })
})

describe('printing', () => {
  it('prints the Vietnam calendar', () => {
    expect(formatDateTime(AUGUST_FIRST)).toBe('01/08/2024 14:00')
    expect(formatDateTime(Date.UTC(2024, 11, 31, 17, 5))).toBe('01/01/2025 00:05')
  })

  it('writes an ISO time that reads back as the same instant', () => {
    expect(toIsoTime(AUGUST_FIRST)).toBe('2024-08-01T14:00:00+07:00')
    expect(parseTime(toIsoTime(AUGUST_FIRST))).toBe(AUGUST_FIRST)
  })
})
