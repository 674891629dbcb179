import { dayOfMonth, type Month, monthOf } from '@/lib/shared/time'
import { ROUTES } from './table'

/** The address of a month of the archive: `/luu-tru/2024/08`. */
export function monthAddress({ year, month }: Month): string {
  return ROUTES.archiveMonth.path({ year, month })
}

/** The address of a page of a day (days since 1970): `/luu-tru/2024/08/01`. */
export function dayAddress(day: number, page = 1): string {
  return ROUTES.archiveDay.path({ ...monthOf(day), day: dayOfMonth(day), page })
}
