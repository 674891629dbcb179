import { paperLanguage } from '@/lib/shared/paper-place'

const SIGNS = {
  vi: { whole: /^-?\d{1,3}(?:\.\d{3})+(?![.\d])|^-?\d+(?![.\d])/, decimal: ',' },
  en: { whole: /^-?\d{1,3}(?:,\d{3})+(?![,\d])|^-?\d+(?![,\d])/, decimal: '.' },
} as const

/** What may stand in a cell for a number that is not known. */
const UNKNOWN = /^(?:|[-–—…?]|n\/a)$/i

/**
 * The number at the beginning of a cell, as the paper's language writes it: `1.200`, `12,5 %`; NaN where there
 * is none, undefined where the cell says that it is not known.
 */
export function readNumber(cell: string): number | undefined {
  const text = cell.replace(/\s/g, '').replace(/^[−–](?=\d)/, '-')
  if (UNKNOWN.test(text)) return undefined
  const { whole, decimal } = SIGNS[paperLanguage()]
  const digits = whole.exec(text)?.[0]
  if (digits === undefined) return Number.NaN
  const rest = text.slice(digits.length)
  const fraction = rest.startsWith(decimal) ? (/^\d+/.exec(rest.slice(1))?.[0] ?? '') : ''
  return Number(`${digits.replace(/[.,]/g, '')}.${fraction || '0'}`)
}
