import { BUILT_IN_PAPER } from './built-in-paper'

const QUARTER_MS = 15 * 60_000
const VIETNAM_MS = 7 * 3_600_000

/** Offsets change at whole quarters of an hour: each is asked for once. */
const MOST_KNOWN = 50_000
const known = new Map<string, number>()

/** By how much a time zone (IANA) is ahead of UTC at an instant; both milliseconds. */
export function offsetAt(zone: string, at: number): number {
  if (zone === BUILT_IN_PAPER.timeZone) return VIETNAM_MS
  const quarter = Math.floor(at / QUARTER_MS)
  const key = `${zone} ${quarter}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const offset = askIntl(zone, quarter * QUARTER_MS)
  known.set(key, offset)
  return offset
}

const formats = new Map<string, Intl.DateTimeFormat>()

function askIntl(zone: string, at: number): number {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en', {
      ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
      ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
    })
  formats.set(zone, format)
  const parts = Object.fromEntries(
    format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day, hour, minute, second } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - at
}
