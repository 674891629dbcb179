import type { Root } from 'hast'
import { attribute, elementsOf } from '../elements'

/** What a page tells search engines about its story (schema.org as JSON-LD). */
export type StructuredData = {
  readonly title?: string
  readonly description?: string
  readonly publishedAt?: string
  readonly authors: readonly string[]
  readonly tags: readonly string[]
  readonly section?: string
  readonly publisher?: string
  readonly url?: string
}

type Json = { readonly [name: string]: unknown }

const STORY_TYPES = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/

/** Reads the story's own entry; nothing where a page has none, or one that cannot be read. */
export function structuredData(page: Root): StructuredData {
  const scripts = elementsOf(page, 'script').filter(
    (it) => attribute(it, 'type')?.toLowerCase() === 'application/ld+json',
  )
  const entries = scripts.flatMap(({ children: [text] }) =>
    text?.type === 'text' ? entriesOf(parsed(text.value)) : [],
  )
  const story = entries.find((it) =>
    listOf(it['@type']).some((type) => STORY_TYPES.test(String(type))),
  )
  if (!story) return { authors: [], tags: [] }
  return {
    authors: names(listOf(story.author)),
    tags: listOf(story.keywords).flatMap((it) =>
      typeof it === 'string' ? it.split(',') : names([it]),
    ),
    ...textOf('title', story.headline),
    ...textOf('description', story.description),
    ...textOf('publishedAt', story.datePublished),
    ...textOf('section', listOf(story.articleSection)[0]),
    ...textOf('publisher', names(listOf(story.publisher))[0]),
    ...textOf('url', addressIn(story.mainEntityOfPage) ?? addressIn(story.url)),
  }
}

function parsed(text: string): unknown {
  try {
    // Line ends within strings are no JSON, and are common.
    return JSON.parse(text.replace(/[\r\n\t]+/g, ' '))
  } catch {
    // The page's other facts remain.
    return undefined
  }
}

function entriesOf(data: unknown): Json[] {
  return listOf(data).flatMap((it) => {
    if (!isObject(it)) return []
    return [it, ...listOf(it['@graph']).filter(isObject)]
  })
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** What people, papers and topics are called: by a name, or by an entry that has one. */
function names(list: readonly unknown[]): string[] {
  return list
    .map((it) => (isObject(it) ? it.name : it))
    .filter((it): it is string => typeof it === 'string')
}

function addressIn(value: unknown): unknown {
  return isObject(value) ? (value['@id'] ?? value.url) : value
}

function textOf<K extends string>(key: K, value: unknown): { [P in K]?: string } {
  const text = typeof value === 'string' ? value.trim() : ''
  return (text === '' ? {} : { [key]: text }) as { [P in K]?: string }
}
