import { sectionFromName } from '@/lib/check'
import { paper, type Section } from '@/lib/config'
import { slugFromTitle } from '@/lib/shared/text'
import { GUESS, isNoCategory, LEAVE, type Mapping, STORY_TYPES, type Tally } from './mapping'

/** What is likely meant: sections of the same name; pages and other types than posts stay behind. */
export function proposeMapping({ categories, types }: Tally): Mapping {
  return {
    categories: new Map([...categories.keys()].map((name) => [name, likelySection(name) ?? GUESS])),
    types: new Map(
      [...types.keys()].filter((type) => !STORY_TYPES.includes(type)).map((type) => [type, LEAVE]),
    ),
    rest: GUESS,
  }
}

function likelySection(name: string): Section | undefined {
  if (isNoCategory(name)) return undefined
  const slug = slugFromTitle(name)
  const byName = paper().sections.find((it) => slugFromTitle(it.name) === slug)
  return (
    sectionFromName(name) ??
    byName?.id ??
    paper().sections.find(({ id }) => id.endsWith(`/${slug}`))?.id
  )
}

/** A mapping as the file that editors change, with how many stories each line is about. */
export function writeMapping(mapping: Mapping, tally: Tally, name: string): string {
  const lines = (values: ReadonlyMap<string, string>, counts: ReadonlyMap<string, number>) =>
    [...values]
      .sort(([a], [b]) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
      .map(([key, value]) => `  ${JSON.stringify(key)}: ${value} # ${counts.get(key) ?? 0}`)
  const sections = paper().sections.map(({ id }) => id)
  return [
    `# Nhập từ ${name}: chuyên mục cũ: chuyên mục của báo này. Số sau dấu # là số bài.`,
    `# Sau dấu hai chấm viết một chuyên mục (${sections.join(', ')}),`,
    `# hoặc ${GUESS} (đoán theo tiêu đề từng bài), hoặc ${LEAVE} (không nhập).`,
    ...(mapping.categories.size > 0
      ? ['categories:', ...lines(mapping.categories, tally.categories)]
      : []),
    ...(mapping.types.size > 0
      ? [
          `# Loại mục không phải bài viết: nhập hoặc ${LEAVE}.`,
          'types:',
          ...lines(mapping.types, tally.types),
        ]
      : []),
    '# Bài không có chuyên mục nào.',
    `rest: ${mapping.rest} # ${tally.without}`,
    '',
  ].join('\n')
}
