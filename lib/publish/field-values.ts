import { renamedSection, type Section } from '@/lib/config'
import {
  type Byline,
  CORRECTION_PARTS,
  type Correction,
  creditOf,
  FIELDS,
  type Field,
  type FieldValues,
  PICTURE_PARTS,
  PROFILE_FIELDS,
  type ProfileValues,
  readByline,
  readFocus,
  SOURCE_PARTS,
  type Source,
  UPDATE_PARTS,
  type Update,
  type Values,
  type WrittenPicture,
} from '@/lib/model'
import { normalizeLetters } from '@/lib/shared/text'
import { parseTime } from '@/lib/shared/time'

type Written = Readonly<Record<string, unknown>>

/**
 * The fields of a document as the store keeps them: texts composed and trimmed, times in milliseconds,
 * and whatever else the model says they are: they were checked before. What is not written is left out.
 * A field of the model needs nothing here but its type.
 */
export function fieldValues(document: Written): FieldValues {
  const fields = Object.entries(FIELDS).filter(
    // Of what only live coverage has, no empty lists are kept elsewhere.
    ([name]) => !(name in LIVE_ALONE) || (document[name] ?? undefined) !== undefined,
  )
  return readFields(Object.fromEntries(fields), document) as FieldValues
}

const LIVE_ALONE = { facts: true, ended: true, oldestFirst: true, key: true, pinned: true }
/** The fields of what is no story, read alike. */
export function profileValues(document: Written): ProfileValues {
  return readFields(PROFILE_FIELDS, document) as ProfileValues
}

const READERS: {
  readonly [Type in keyof Values]: (written: unknown) => Values[Type] | undefined
} = {
  text: textOf,
  link: textOf,
  email: textOf,
  slug: textOf,
  language: textOf,
  // Entries of a live event have none.
  section: (written) =>
    typeof written === 'string' ? (renamedSection(written) ?? (written as Section)) : undefined,
  datetime: (written) => (typeof written === 'string' ? parseTime(written) : undefined),
  flag: (written) => written === true || undefined,
  integer: (written) => written as number | undefined,
  'text-list': textsOf,
  'slug-list': textsOf,
  source: sourceOf,
  byline: bylineOf,
  picture: pictureOf,
  focus: (written) => (typeof written === 'string' ? readFocus(written) : undefined),
  corrections: (written) => notesOf<Correction>(written, CORRECTION_PARTS),
  updates: (written) => (written ? notesOf<Update>(written, UPDATE_PARTS) : undefined),
  choice: textOf,
}

function readFields(fields: Readonly<Record<string, Field>>, written: Written): Written {
  const values = Object.entries(fields).map(
    ([name, field]) => [name, readField(field, written[name])] as const,
  )
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}

function readField({ type, parts = {} }: Field, written: unknown): unknown {
  if (type === 'choice') return textOf(written)
  if (type === 'mapping') return isWritten(written) ? readFields(parts, written) : undefined
  if (type !== 'mappings') return READERS[type](written)
  const items = Array.isArray(written) ? written.filter(isWritten) : []
  return items.length > 0 ? items.map((item) => readFields(parts, item)) : undefined
}

function isWritten(value: unknown): value is Written {
  return typeof value === 'object' && value !== null
}

function textOf(written: unknown): string | undefined {
  return typeof written === 'string' ? normalizeLetters(written).trim() : undefined
}

function textsOf(written: unknown): string[] {
  const texts = ((written ?? []) as readonly string[]).map((text) => textOf(text) ?? '')
  return [...new Set(texts)]
}

function bylineOf(written: unknown): Byline | undefined {
  const texts = Array.isArray(written) ? textsOf(written) : textOf(written)
  return texts && texts.length > 0 ? readByline(texts) : undefined
}

/** A source may be only a name. */
function sourceOf(written: unknown): Source | undefined {
  if (written === undefined || written === null) return undefined
  const parts = typeof written === 'string' ? { name: written } : (written as Written)
  return readFields(SOURCE_PARTS, parts) as Source
}

function pictureOf(written: unknown): WrittenPicture | undefined {
  const { src, credit } = (written ?? {}) as { src?: string; credit?: unknown }
  if (src === undefined) return undefined
  const fields = readFields(PICTURE_PARTS, written as Written)
  const credited = typeof credit === 'string' && { credit: creditOf(textOf(credit) ?? '') }
  return { ...fields, ...credited, src: normalizeLetters(src) } as WrittenPicture
}

/** What is written with its time, newest first. */
function notesOf<Note extends { readonly at: number }>(
  written: unknown,
  parts: Readonly<Record<string, Field>>,
): Note[] {
  const notes = (written ?? []) as readonly Written[]
  return notes.map((one) => readFields(parts, one) as Note).sort((a, b) => b.at - a.at)
}
