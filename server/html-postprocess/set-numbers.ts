/** Running text, headings, and headlines of lists; what machines read, such as titles of documents, stays as it is. */
const PARTS = /<(p|h[1-6])[ >][\s\S]*?<\/\1>|<a class="headline-link[\s\S]*?<\/a>/g

/** Time labels, which a script writes anew, and what is code; else text between two tags. */
const TEXTS = /<(time|code)\b[\s\S]*?<\/\1>|>[^<]*\d [^<]*/g

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

/** Keeps numbers and their units on one line in paragraphs and headlines, as in print. Takes and returns a whole HTML document. */
export function setNumbers(html: string): string {
  return html.replace(PARTS, (part) =>
    part.replace(TEXTS, (text, apart?: string) =>
      apart ? text : text.replace(BEFORE_UNIT, '$1\u00a0'),
    ),
  )
}
