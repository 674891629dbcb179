/** What is no running text, with all that is in it; else text between two tags. */
const TEXTS =
  /<(script|style|pre|code|textarea|title|svg|time)\b[\s\S]*?<\/\1>|>[^<]*\d [^<]*|>[^<]* – [^<]*/g

/** Words that belong to the number before them, in the languages of papers. */
const UNITS = [
  ...['tỷ', 'tỉ', 'triệu', 'nghìn', 'ngàn', 'đồng', 'tấn', 'tạ', 'lít', 'hecta', 'độ', 'tuổi'],
  ...['giờ', 'phút', 'giây', 'thousand', 'million', 'billion', 'trillion', 'per cent', 'percent'],
  ...[
    'USD',
    'VND',
    'EUR',
    'euro',
    'yen',
    'bảng',
    '%',
    '‰',
    '°C',
    '°F',
    'km/h',
    'km',
    'cm',
    'mm',
    'm',
  ],
  ...['kg', 'mg', 'g', 'ha', 'ml', 'l', 'kWh', 'MWh', 'kW', 'MW', 'GW', 'GB', 'TB', 'MB'],
]

const BEFORE_UNIT = new RegExp(
  `(?<![\\p{L}-])(\\d[\\d.,]*) (?=(?:${UNITS.join('|')})[²³23]?(?![\\p{L}\\d]))`,
  'gu',
)

/**
 * Keeps numbers and their units on one line, and dashes from beginning one, as in print. Takes and returns
 * a whole HTML document; what machines read in it, and what scripts write anew, stays as it is.
 */
export function setNumbers(html: string): string {
  return html.replace(TEXTS, (text, machine?: string) =>
    machine ? text : text.replace(BEFORE_UNIT, '$1\u00a0').replaceAll(' – ', '\u00a0– '),
  )
}
