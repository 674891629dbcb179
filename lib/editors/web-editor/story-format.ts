import { parse } from 'yaml'
import { renderDocument, splitFrontMatter } from '@/lib/model/browser'
import { normalizeLetters } from '@/lib/shared/text'
import { safeBody } from './safe-body'

/** What the web editor holds of a story: its fields, and its text as `body`. */
export type StoryFields = Readonly<Record<string, unknown>>

/**
 * Reads a story's file for the web editor. A source that is only a name becomes a mapping, a byline a
 * list, because a form has one shape. What a new story begins with, the form would give to any that leaves it unsaid:
 * a draft, a time. Throws when the file has no front matter.
 */
export function readStory(text: string): StoryFields {
  const parts = splitFrontMatter(text)
  if (!parts) throw new Error('tệp không bắt đầu bằng phần khai báo (no front matter)')
  const fields = parse(parts.yaml) as Record<string, unknown>
  const { source, byline } = fields
  return {
    draft: false,
    publishedAt: '',
    ...fields,
    ...(typeof source === 'string' && { source: { name: source } }),
    ...(typeof byline === 'string' && { byline: [byline] }),
    body: parts.body.trim(),
  }
}

/**
 * Writes a story's file as every other command of this project does. What a form leaves empty is left
 * out: a field without a value would be refused. A byline alone is a text, as it was typed.
 */
export function writeStory({ body, ...fields }: StoryFields): string {
  const written = filled(fields) as Record<string, unknown> | undefined
  const [name, ...others] = Array.isArray(written?.byline) ? written.byline : []
  const byline = name !== undefined && others.length === 0 && { byline: name }
  const text = typeof body === 'string' ? bodyText(body) : ''
  return renderDocument({ ...written, ...byline }, text)
}

function bodyText(body: string): string {
  return safeBody(normalizeLetters(body.trim()))
}

/** A value without its empty parts; undefined when nothing is left. */
function filled(value: unknown): unknown {
  if (Array.isArray(value)) return orNothing(value.map(filled).filter((item) => item !== undefined))
  if (typeof value === 'object' && value !== null) return filledMapping(value)
  if (typeof value === 'string')
    return value.trim() === '' ? undefined : value.normalize('NFC').trim()
  return value === false || value === null ? undefined : value
}

function filledMapping(mapping: object): unknown {
  const entries = Object.entries(mapping).map(([name, value]) => [name, filled(value)] as const)
  const kept = entries.filter(([, value]) => value !== undefined)
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

function orNothing(items: readonly unknown[]): unknown {
  return items.length === 0 ? undefined : items
}
