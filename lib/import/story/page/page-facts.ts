import type { Root } from 'hast'
import { sectionFromName } from '@/lib/check'
import { attribute, elementsOf } from '../elements'
import { type Finding, quoted } from '../finding'
import type { SourceStory } from '../source-story'
import { bylineOf } from './byline'
import { metaOf, topics } from './meta'
import { publishedAt } from './published-at'
import { structuredData } from './structured-data'

/** A description longer than this is a whole article. */
const LONGEST_DESCRIPTION = 700

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
  const time = publishedAt(page, [data.publishedAt, ...TIMES.flatMap((name) => meta(name))])
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

function noSection(name: string): Finding {
  return {
    vietnamese: `báo này không có chuyên mục ${quoted(name)}: chuyên mục được đoán theo tiêu đề, hãy xem lại section.`,
    english: 'there is no such section; it is guessed from the title',
  }
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V }
}
