import type { SourcePicture } from '../../moving/exported'
import { plainText } from '../../moving/plain-text'
import { isRecord, type Json, textAt } from '../json'
import { readTime } from '../read-time'

/** The first of some fields that has a text. */
export function textOf(fields: Json, ...names: readonly string[]): string {
  for (const name of names) {
    const text = textAt(fields, name)
    if (text !== undefined) return plainText(text)
  }
  return ''
}

/** A list as generators have them: of texts, of objects with a name, or one text with commas. */
export function listOf(fields: Json, ...names: readonly string[]): string[] {
  for (const name of names) {
    const value = fields[name]
    const items = Array.isArray(value)
      ? value
      : typeof value === 'string'
        ? value.split(/\s*,\s*/)
        : isRecord(value)
          ? [value]
          : []
    const texts = items.map((item: unknown) =>
      isRecord(item) ? (textAt(item, 'name') ?? textAt(item, 'label') ?? '') : String(item ?? ''),
    )
    const found = texts.map((text) => plainText(text)).filter(Boolean)
    if (found.length > 0) return [...new Set(found)]
  }
  return []
}

/** A time as generators write it, the paper's own where no zone is said. Milliseconds since 1970. */
export function timeOf(value: unknown): number | undefined {
  if (value instanceof Date) return timeOf(value.toISOString())
  if (typeof value === 'number') return undefined
  return readTime(String(value ?? ''))
}

/** The first of some fields that is a time. */
export function timeIn(fields: Json, ...names: readonly string[]): number | undefined {
  for (const name of names) {
    const at = timeOf(fields[name])
    if (at !== undefined) return at
  }
  return undefined
}

/** The main picture, in the forms that themes have for it. */
export function coverOf(fields: Json): SourcePicture | undefined {
  for (const name of [
    'cover',
    'image',
    'featured_image',
    'featuredImage',
    'heroImage',
    'thumbnail',
    'images',
    'header',
  ]) {
    const value = fields[name]
    const one: unknown = Array.isArray(value) ? value[0] : value
    if (typeof one === 'string' && one.trim() !== '') return { src: one.trim(), ...altOf(fields) }
    if (!isRecord(one)) continue
    const src = ['src', 'image', 'url', 'path', 'teaser']
      .map((key) => textAt(one, key))
      .find(Boolean)
    if (src) return { src, ...altOf(one) }
  }
  return undefined
}

function altOf(of: Json) {
  const alt = textOf(of, 'alt', 'image_alt', 'imageAlt', 'cover_alt', 'heroImageAlt')
  const caption = textOf(of, 'caption', 'image_caption')
  const credit = textOf(of, 'credit', 'image_credit')
  return { ...(alt && { alt }), ...(caption && { caption }), ...(credit && { credit }) }
}

/** Corrections as this paper writes them. */
export function correctionsOf(fields: Json): { at: number; text: string }[] {
  const list = fields.corrections
  if (!Array.isArray(list)) return []
  return list.filter(isRecord).flatMap((one) => {
    const [at, text] = [timeOf(one.at ?? one.date), textOf(one, 'text', 'note', 'description')]
    return at !== undefined && text ? [{ at, text }] : []
  })
}
