import type { Root } from 'hast'
import { sectionFromName } from '@/lib/check'
import { parseTime } from '@/lib/shared/time'
import { attribute, classesOf, elementsOf, textIn } from '../elements'
import { type Finding, quoted } from '../finding'
import type { SourceStory } from '../source-story'
import { structuredData } from './structured-data'
import { timeInWords } from './time-in-words'

/** A description longer than this is a whole article. */
const LONGEST_DESCRIPTION = 700
const LONGEST_NAME = 80

/** What a page says of its story outside of it: to search engines first, then to networks, then to readers. */
export type PageFacts = Omit<SourceStory, 'content' | 'title' | 'pictures'> & {
  readonly title?: string
}

export function pageFacts(page: Root): PageFacts {
  const meta = metaOf(page)
  const data = structuredData(page)
  const description = meta('description')[0] ?? meta('og:description')[0] ?? data.description
  const sectionName = meta('article:section')[0] ?? data.section
  const section = sectionFromName(sectionName ?? '')
  const time = timeOf(page, [data.publishedAt, ...TIMES.flatMap((name) => meta(name))])
  const base = baseOf(page)
  const url = canonicalOf(page) ?? meta('og:url')[0] ?? data.url
  const tags = topics([
    ...[...meta('article:tag'), ...KEYWORDS.flatMap((name) => meta(name))].flatMap((it) =>
      it.split(','),
    ),
    ...data.tags,
  ])
  return {
    ...optional('title', meta('og:title')[0] ?? data.title),
    ...(description && description.length <= LONGEST_DESCRIPTION && { description }),
    ...optional('section', section),
    ...optional('publishedAt', time.at),
    ...optional('byline', bylineOf(page, data.authors, meta('author'))),
    ...(tags.length > 0 && { tags }),
    ...optional('source', sourceOf(url, meta('og:site_name')[0] ?? data.publisher)),
    ...optional('base', base ?? url),
    findings: [...time.findings, ...(sectionName && !section ? [noSection(sectionName)] : [])],
  }
}

const TIMES = [
  'article:published_time',
  'datepublished',
  'pubdate',
  'publishdate',
  'dc.date.issued',
  'dc.date',
]
const KEYWORDS = ['news_keywords', 'keywords']

/** What a page says of itself, by the name it says it under. */
function metaOf(page: Root): (name: string) => readonly string[] {
  const said = new Map<string, string[]>()
  for (const meta of elementsOf(page, 'meta')) {
    const name =
      attribute(meta, 'property') ?? attribute(meta, 'name') ?? attribute(meta, 'itemProp')
    const content = attribute(meta, 'content')
    if (name && content)
      said.set(name.toLowerCase(), [...(said.get(name.toLowerCase()) ?? []), content])
  }
  return (name) => said.get(name) ?? []
}

function timeOf(
  page: Root,
  said: readonly (string | undefined)[],
): { at?: number; findings: Finding[] } {
  const texts = said.filter((it) => it !== undefined)
  const shown = elementsOf(page, 'time')
    .map((it) => attribute(it, 'dateTime'))
    .filter((it) => it !== undefined)
  const dated = elementsOf(page, 'span', 'div', 'p', 'time', 'li').filter((it) =>
    classesOf(it).some((name) => /(?:^|[-_])(?:date|time|published)/.test(name)),
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

/** Names of people; a page's own, which readers see, before a user's name that machines are told. */
function bylineOf(
  page: Root,
  authors: readonly string[],
  said: readonly string[],
): string | undefined {
  const shown = elementsOf(page, 'p', 'span', 'div', 'a', 'strong')
    .filter(
      (it) =>
        classesOf(it).some((name) => /^(?:author|byline|author-name|tac-?gia)$/.test(name)) ||
        /author/.test(`${attribute(it, 'rel')} ${attribute(it, 'itemProp')}`),
    )
    .map((it) => textIn(it).replace(/^(?:theo|bài|tác giả|by)\s*:?\s+/i, ''))
  const [names = []] = [authors, shown.slice(0, 1), said]
    .map((list) => list.map((it) => it.trim()).filter(isName))
    .filter((list) => list.length > 0)
  return names.length > 0 ? [...new Set(names)].join(' – ') : undefined
}

function isName(text: string): boolean {
  return text !== '' && text.length <= LONGEST_NAME && !/[\d:/@|]/.test(text)
}

/** Topics as they were written first, each once. */
function topics(names: readonly string[]): string[] {
  const byName = new Map<string, string>()
  for (const name of names.map((it) => it.normalize('NFC').replace(/\s+/g, ' ').trim())) {
    const key = name.toLowerCase()
    if (name !== '' && name !== 'null' && !byName.has(key)) byName.set(key, name)
  }
  return [...byName.values()]
}

function canonicalOf(page: Root): string | undefined {
  const canonical = elementsOf(page, 'link').find((link) => attribute(link, 'rel') === 'canonical')
  return canonical && attribute(canonical, 'href')
}

function baseOf(page: Root): string | undefined {
  const [base] = elementsOf(page, 'base')
  return base && attribute(base, 'href')
}

/** The paper a page was saved from, called by its name or its host. */
function sourceOf(url: string | undefined, name: string | undefined): PageFacts['source'] {
  if (!url || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined
  return { name: name ?? new URL(url).hostname.replace(/^www\./, ''), url }
}

function strangeTime(text: string): Finding {
  return {
    vietnamese: `không hiểu giờ đăng ${quoted(text)}: tạm lấy giờ nhập, hãy sửa publishedAt.`,
    english: 'the time of publication cannot be read; the time of the import stands for it',
  }
}

function noSection(name: string): Finding {
  return {
    vietnamese: `báo này không có chuyên mục ${quoted(name)}: chuyên mục được đoán theo tiêu đề, hãy xem lại section.`,
    english: 'there is no such section; it is guessed from the title',
  }
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V }
}
