import { parseTime } from '@/lib/shared/time'

const ZONE = /(?:Z|GMT|UTC|[A-Z]{2,4}T|[+-]\d\d:?\d\d)\)?$/i

/** `15/03/2020 10:00`, as Vietnamese write days; with AM or PM it is a month first, as Americans do. */
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:,?\s+(\d{1,2}:\d\d(?::\d\d)?))?$/

/**
 * A time as other systems write it: ISO's forms, those of mail and feeds, `15/03/2020`. Without a zone it is the
 * paper's own time, whatever this machine's is. Milliseconds since 1970; undefined where it is none.
 */
export function readTime(written: string): number | undefined {
  const text = written.trim()
  if (text === '') return undefined
  const iso = text
    .replace(DAY_FIRST, (_, day: string, month: string, year: string, clock = '00:00') =>
      [`${year}-${two(month)}-${two(day)}`, clock].join('T'),
    )
    .replace(/^(\d{4}-\d\d-\d\d)[ T]+(\d)/, '$1T$2')
    .replace(/T(\d):/, 'T0$1:')
    .replace(/\.\d+(?=Z|[+-]|$)/, '')
    .replace(/\s*([+-]\d\d):?(\d\d)$/, (_, hours: string, minutes: string) => `${hours}:${minutes}`)
  const whole = /^\d{4}-\d\d-\d\d$/.test(iso) ? `${iso}T00:00` : iso
  return parseTime(whole) ?? inWords(text)
}

function two(digits: string): string {
  return digits.padStart(2, '0')
}

/** `Thu, 02 Jan 2020 03:04:05 +0700`, `May 2, 2019 8:30 PM`. */
function inWords(text: string): number | undefined {
  const at = Date.parse(ZONE.test(text) ? text : `${text} UTC`)
  if (Number.isNaN(at)) return undefined
  return ZONE.test(text) ? at : parseTime(new Date(at).toISOString().slice(0, 19))
}
