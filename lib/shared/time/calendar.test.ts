import { describe, expect, it } from 'vitest'
import { monthOf, readDay, readMonth, weekdayOf, weeksOf } from './calendar'
import { startOfDay, toIsoTime, vietnamDay } from './vietnam-time'

describe('days', () => {
  it.each([
    ['2024', '02', '29', '2024-02-29'],
    ['2024', '12', '31', '2024-12-31'],
    ['1969', '12', '31', '1969-12-31'],
  ])('are read: %s/%s/%s', (year, month, day, date) => {
    const read = readDay(year, month, day) ?? Number.NaN
    expect(toIsoTime(startOfDay(read))).toBe(`${date}T00:00:00+07:00`)
    expect(monthOf(read)).toEqual({ year: Number(year), month: Number(month) })
  })

  it.each([
    ['2023', '02', '29'],
    ['2024', '04', '31'],
    ['2024', '00', '01'],
    ['2024', '08', '00'],
    ['2024', '8', '01'],
    ['2024', '08', '1'],
    ['0024', '08', '01'],
    ['2024', '08', '01x'],
  ])('are refused: %s/%s/%s', (year, month, day) => {
    expect(readDay(year, month, day)).toBeUndefined()
  })

  it('begin at midnight in Vietnam', () => {
    const fiveIn = Date.parse('2025-01-01T00:05:00+07:00')
    expect(vietnamDay(fiveIn)).toBe(readDay('2025', '01', '01'))
    expect(vietnamDay(fiveIn - 6 * 60_000)).toBe(readDay('2024', '12', '31'))
    expect(vietnamDay(-1)).toBe(0)
    expect(vietnamDay(Date.parse('1969-12-31T23:59:59+07:00'))).toBe(-1)
  })
})

describe('weeks', () => {
  it('begin on Monday', () => {
    expect(weekdayOf(readDay('2026', '11', '23') ?? Number.NaN)).toBe(0)
    expect(weekdayOf(readDay('1969', '12', '28') ?? Number.NaN)).toBe(6)
  })

  it.each([
    ['2024', '02', 5, 29],
    ['2021', '02', 4, 28],
    ['2026', '08', 6, 31],
  ])('of %s/%s are %i with %i days', (year, month, weeks, days) => {
    const read = readMonth(year, month)
    const found = read ? weeksOf(read) : []
    expect(found).toHaveLength(weeks)
    expect(found.every((week) => week.length === 7)).toBe(true)
    expect(found.flat().filter((day) => day !== undefined)).toHaveLength(days)
  })
})
