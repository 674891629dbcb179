import { expect, it } from 'vitest'
import { render } from '@/components/testing/render'
import { firstDayOf } from '@/lib/shared/time/calendar'
import { MonthCalendar } from './month-calendar'

const AUGUST = { year: 2025, month: 8 }
const first = firstDayOf(AUGUST)
const days = [
  { day: first, count: 3 },
  { day: first + 30, count: 1_200 },
]
const month = { ...AUGUST, count: 1_203, days }

it('has every day of the month once; those with stories lead to them and say how many', () => {
  const { links, all, text } = render(<MonthCalendar month={month} />)
  expect(links).toEqual([
    ['13', '/luu-tru/2025/08/01'],
    ['311.200', '/luu-tru/2025/08/31'],
  ])
  expect(all('a')[1]?.properties.ariaLabel).toBe('31, 1.200 tin, bài')
  expect(all('span')).toHaveLength(29)
  expect(text).toContain('Tháng 8')
})

it('begins its weeks on Monday: the first of August 2025 is a Friday', () => {
  const [, firstWeek] = render(<MonthCalendar month={month} />).all('tr')
  expect(firstWeek?.children.map((cell) => 'children' in cell && cell.children.length)).toEqual([
    ...[0, 0, 0, 0],
    ...[1, 1, 1],
  ])
})

it('marks the day the page is about, and no other', () => {
  const current = render(<MonthCalendar month={month} chosen={first} />)
    .all('a')
    .map(({ properties }) => properties.ariaCurrent)
  expect(current).toEqual(['page', undefined])
})
