import type { Root } from 'hast'
import { parseTime } from '@/lib/shared/time'
import { attribute, classesOf, elementsOf, textIn } from '../elements'
import { type Finding, quoted } from '../finding'
import { timeInWords } from './time-in-words'

/**
 * When a page was published, in milliseconds since 1970: as it says to machines (`said`), else as its
 * readers see it. A time that cannot be read is reported.
 */
export function publishedAt(
  page: Root,
  said: readonly (string | undefined)[],
): { at?: number; findings: Finding[] } {
  const texts = said.filter((it) => it !== undefined)
  const shown = elementsOf(page, 'time')
    .map((it) => attribute(it, 'dateTime'))
    .filter((it) => it !== undefined)
  const dated = elementsOf(page, 'span', 'div', 'p', 'time', 'li').filter((it) =>
    classesOf(it).some((name) => /(?:^|[-_])(?:date|time|publish)/.test(name)),
  )
  const inWords = dated.map((it) => timeInWords(textIn(it)))
  const at = [...[...texts, ...shown].map(instantOf), ...inWords].find((it) => it !== undefined)
  if (at !== undefined) return { at, findings: [] }
  return { findings: texts.slice(0, 1).map(strangeTime) }
}

/** Milliseconds since 1970; machines write more forms of a time than editors may. */
function instantOf(text: string): number | undefined {
  const iso = text
    .trim()
    .replace(/\.\d+/, '')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
  return parseTime(iso) ?? timeInWords(text)
}

function strangeTime(text: string): Finding {
  return {
    vietnamese: `không hiểu giờ đăng ${quoted(text)}: tạm lấy giờ nhập, hãy sửa publishedAt.`,
    english: 'the time of publication cannot be read; the time of the import stands for it',
  }
}
