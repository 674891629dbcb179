import { describe, expect, it } from 'vitest'
import { parseTime } from '../shared/time/vietnam-time'
import { isRelativeTime, looksLikeTime, timeFromWords } from './time-words'

const at = (text: string) => parseTime(`${text}+07:00`) ?? Number.NaN

const EVENING = '2025-08-19T19:55'
const AFTER_MIDNIGHT = '2025-01-01T00:20'

describe('a time', () => {
  it.each([
    ['Vừa xong', EVENING, '2025-08-19T19:55'],
    ['30 giây trước', EVENING, '2025-08-19T19:54:30'],
    ['57 phút trước', EVENING, '2025-08-19T18:58'],
    ['119 phút trước', EVENING, '2025-08-19T17:56'],
    ['1 giờ trước', EVENING, '2025-08-19T18:55'],
    ['23 giờ trước', EVENING, '2025-08-18T20:55'],
    ['2 ngày trước', EVENING, '2025-08-17T19:55'],
    ['19:43', EVENING, '2025-08-19T19:43'],
    ['19h43', EVENING, '2025-08-19T19:43'],
    ['19:55', EVENING, '2025-08-19T19:55'],
    ['19:56', EVENING, '2025-08-18T19:56'],
    ['0:10', EVENING, '2025-08-19T00:10'],
    ['23:50', AFTER_MIDNIGHT, '2024-12-31T23:50'],
    ['40 phút trước', AFTER_MIDNIGHT, '2024-12-31T23:40'],
    ['Hôm qua 21:05', EVENING, '2025-08-18T21:05'],
    ['HÔM QUA, 21:05', EVENING, '2025-08-18T21:05'],
    ['Hôm qua 00:05', AFTER_MIDNIGHT, '2024-12-31T00:05'],
    ['18/08', EVENING, '2025-08-18T00:00'],
    ['18/08 21:05', EVENING, '2025-08-18T21:05'],
    ['20/8', EVENING, '2024-08-20T00:00'],
    ['18/08/2025', EVENING, '2025-08-18T00:00'],
    ['18/08/2025 21:05', EVENING, '2025-08-18T21:05'],
    ['29/02/2024', EVENING, '2024-02-29T00:00'],
  ])('%s, read at %s, is %s', (words, now, expected) => {
    expect(looksLikeTime(words)).toBe(true)
    expect(timeFromWords(words, at(now))).toBe(at(expected))
  })

  it.each(['30/02/2025', '29/02', '31/06 10:00', '24:00', '19:60', '18/13', 'Hôm qua'])(
    '%s is meant as one, but there is none',
    (words) => {
      expect(looksLikeTime(words)).toBe(true)
      expect(timeFromWords(words, at(EVENING))).toBeUndefined()
    },
  )

  it.each(['vài phút trước', '3 tuần trước'])('%s is too vague to be one', (words) => {
    expect(looksLikeTime(words)).toBe(true)
    expect(timeFromWords(words, at(EVENING))).toBeUndefined()
  })

  it.each(['phần 2', '2025', 'kỳ 1', 'U23', 'trước', '3-2', ''])('%s is none', (words) => {
    expect(looksLikeTime(words)).toBe(false)
  })
})

it('stands by itself only with its year', () => {
  expect(['18/08/2025', '18/08/2025 21:05'].filter(isRelativeTime)).toEqual([])
  const relative = ['Vừa xong', '19:43', '1 giờ trước', 'Hôm qua 21:05', '18/08']
  expect(relative.filter(isRelativeTime)).toEqual(relative)
})
