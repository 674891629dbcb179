import type { Element, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { sectionFromName } from '@/lib/check'
import { parseTime } from '@/lib/shared/time'
import { attribute, elementsOf, textIn } from './elements'
import type { SourceStory } from './source-story'
import { notTooDeep, refuseTooMuchHtml } from './too-much'

const parser = unified().use(rehypeParse)

/** A description longer than this is a whole article. */
const LONGEST_DESCRIPTION = 700

/** The text of an HTML file, by the encoding it names. Throws a TypeError when that is not its own. */
export function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined
  return new TextDecoder(marked ?? named ?? 'utf-8', { fatal: true }).decode(bytes)
}

/** A tree of HTML: browsers read everything, and so does this parser. Throws an ImportError at too much. */
export function parseHtml(html: string): Root {
  const root = notTooDeep(() => parser.parse(html))
  refuseTooMuchHtml(root)
  return root
}

/** The story of an HTML page; `name` is what to call it when it has no title. */
export function readHtml(html: string, name: string): SourceStory {
  const page = parseHtml(html)
  const meta = metaOf(page)
  const content = storyIn(page)
  const heading = [...elementsOf(content, 'h1'), ...elementsOf(page, 'h1')].find((it) => textIn(it))
  const title = (heading && textIn(heading)) ?? meta('og:title') ?? titleOf(page) ?? name
  const description = meta('description') ?? meta('og:description')
  const time = meta('article:published_time') ?? meta('datepublished') ?? timeIn(content)
  return {
    content: { type: 'root', children: content.children },
    title,
    ...(description && description.length <= LONGEST_DESCRIPTION && { description }),
    ...optional('section', sectionFromName(meta('article:section') ?? '')),
    ...optional('publishedAt', time === undefined ? undefined : instantOf(time)),
    ...optional('byline', meta('author')),
    ...optional('base', baseOf(page) ?? meta('og:url')),
  }
}

/** The element with the story in it: the longest article, else the main part, else everything. */
function storyIn(page: Root): Element | Root {
  const articles = elementsOf(page, 'article')
  const longest = articles.sort((a, b) => textIn(b).length - textIn(a).length)[0]
  return longest ?? elementsOf(page, 'main')[0] ?? elementsOf(page, 'body')[0] ?? page
}

/** What a page says of itself, by the name it says it under. */
function metaOf(page: Root): (name: string) => string | undefined {
  const said = new Map<string, string>()
  for (const meta of elementsOf(page, 'meta')) {
    const name =
      attribute(meta, 'property') ?? attribute(meta, 'name') ?? attribute(meta, 'itemProp')
    const content = attribute(meta, 'content')
    if (name && content && !said.has(name.toLowerCase())) said.set(name.toLowerCase(), content)
  }
  return (name) => said.get(name)
}

function titleOf(page: Root): string | undefined {
  const [title] = elementsOf(page, 'title')
  return (title && textIn(title)) || undefined
}

function timeIn(content: Element | Root): string | undefined {
  return elementsOf(content, 'time').map((time) => attribute(time, 'dateTime'))[0]
}

/** Milliseconds since 1970; machines write more forms of a time than editors may. */
function instantOf(text: string): number | undefined {
  return parseTime(text.replace(/\.\d+/, ''))
}

function baseOf(page: Root): string | undefined {
  const [base] = elementsOf(page, 'base')
  const links = elementsOf(page, 'link')
  const canonical = links.find((link) => attribute(link, 'rel') === 'canonical')
  return (base && attribute(base, 'href')) ?? (canonical && attribute(canonical, 'href'))
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V }
}
