import { beforeEach, expect, it, vi } from 'vitest'

const RENDERED_AT = Date.parse('2025-08-19T19:55:00+07:00')
const DAY_MS = 86_400_000

beforeEach(() => {
  vi.resetModules()
})

it.each([-DAY_MS, 0, DAY_MS])('goes by the page, with a reader’s clock %i ms off', async (off) => {
  const { paperTime, setClock } = await import('./page-clock')
  let elapsed = 0
  vi.spyOn(performance, 'now').mockImplementation(() => elapsed)
  vi.spyOn(Date, 'now').mockReturnValue(RENDERED_AT + off)
  expect(paperTime()).toBeUndefined()
  setClock(RENDERED_AT, 0)
  elapsed = 90_000
  expect(paperTime()).toBe(RENDERED_AT + 90_000)
})

it('is set forward by what the paper says later, as after a machine has slept, and never back', async () => {
  const { paperTime, setClock } = await import('./page-clock')
  vi.spyOn(performance, 'now').mockReturnValue(60_000)
  setClock(RENDERED_AT, 0)
  setClock(RENDERED_AT + 8 * 3_600_000)
  expect(paperTime()).toBe(RENDERED_AT + 8 * 3_600_000)
  setClock(RENDERED_AT + 30_000)
  setClock(Number.NaN)
  expect(paperTime()).toBe(RENDERED_AT + 8 * 3_600_000)
})
