import { type Month, monthOf } from './time/calendar'

const DAY_MS = 86_400_000

/** The archive's own address: all months. */
export const ARCHIVE = '/luu-tru'

/** The address of a month: `/luu-tru/2024/08`. */
export function monthAddress({ year, month }: Month): string {
  return `${ARCHIVE}/${year}/${String(month).padStart(2, '0')}`
}

/** The address of a day (days since 1970): `/luu-tru/2024/08/01`. */
export function dayAddress(day: number): string {
  const date = new Date(day * DAY_MS).getUTCDate()
  return `${monthAddress(monthOf(day))}/${String(date).padStart(2, '0')}`
}
