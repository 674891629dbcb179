/** Vietnam's calendar, times and their labels. */

export {
  dayOf,
  dayOfMonth,
  firstDayAfter,
  firstDayOf,
  type Month,
  monthOf,
  readDay,
  readMonth,
  weekdayOf,
  weeksOf,
} from './calendar'
export { labelArguments, type TimeLabel, timeLabel } from './time-label'
export {
  formatClock,
  formatDate,
  formatDateTime,
  formatDay,
  isTimeZone,
  parseTime,
  startOfDay,
  TIME_ZONE,
  toIsoTime,
  vietnamCalendar,
  vietnamDay,
} from './vietnam-time'
