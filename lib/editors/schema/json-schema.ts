import { sectionIds } from '@/lib/config'
import {
  type AnyField,
  CORRECTION_PARTS,
  type DocumentModel,
  FOCUS_PATTERN,
  PICTURE_PARTS,
  SOURCE_PARTS,
  UPDATE_PARTS,
} from '@/lib/model'

type Schema = Readonly<Record<string, unknown>>
type Fields = { readonly fields: Readonly<Record<string, AnyField>> }

const SLUG = '^[a-z0-9]+(-[a-z0-9]+)*$'
/** A name, not an address. */
const NAME = '^(?!\\s*[Hh][Tt][Tt][Pp][Ss]?://\\S+\\s*$)[\\s\\S]*\\S'
const TIME = '^\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?$'

/** The front matter of a kind of document, or a settings file, as a JSON Schema (draft 7), for editors that know those. */
export function jsonSchemaOf({ name, fields }: Pick<DocumentModel, 'name'> & Fields): Schema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title: name, ...mapping(fields) }
}

function mapping(fields: Readonly<Record<string, AnyField>>): Schema {
  const entries = Object.entries(fields)
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, field]) => [name, property(field)])),
    required: entries.filter(([, field]) => field.required).map(([name]) => name),
    additionalProperties: false,
    ...alternatives(entries),
  }
}

/** A field that is needed unless another one is there. */
function alternatives(entries: readonly (readonly [string, AnyField])[]): Schema {
  const [pair] = entries.flatMap(([name, { requiredUnless }]) =>
    requiredUnless === undefined ? [] : [[name, requiredUnless]],
  )
  return pair ? { anyOf: pair.map((name) => ({ required: [name] })) } : {}
}

function property(field: AnyField): Schema {
  return { title: field.label, description: field.help, ...valueSchema(field) }
}

function valueSchema({ type, maxLength, parts = {}, options = {} }: AnyField): Schema {
  switch (type) {
    case 'text':
      return { type: 'string', pattern: '\\S', ...(maxLength !== undefined && { maxLength }) }
    case 'section':
      return { enum: sectionIds() }
    case 'datetime':
      return { type: 'string', pattern: TIME }
    case 'flag':
      return { type: 'boolean' }
    case 'integer':
      return { type: 'integer', minimum: 1 }
    case 'link':
      return { type: 'string', pattern: '^https?://[^/\\s]\\S*$' }
    case 'focus':
      return { type: 'string', pattern: FOCUS_PATTERN }
    case 'language':
      return { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z]{2,4})?$' }
    case 'slug':
      return { type: 'string', pattern: SLUG, maxLength: 100 }
    case 'slug-list':
      return { type: 'array', items: { type: 'string', pattern: SLUG, maxLength: 100 } }
    case 'text-list':
      return { type: 'array', items: { type: 'string', pattern: '\\S' } }
    case 'byline': {
      const name = { type: 'string', pattern: '\\S' }
      return { anyOf: [name, { type: 'array', items: name }] }
    }
    case 'picture':
      return mapping(PICTURE_PARTS)
    case 'source':
      return { anyOf: [{ type: 'string', pattern: NAME }, mapping(SOURCE_PARTS)] }
    case 'corrections':
      return { type: 'array', items: mapping(CORRECTION_PARTS) }
    case 'updates':
      return { type: 'array', items: mapping(UPDATE_PARTS) }
    case 'mapping':
      return mapping(parts)
    case 'mappings':
      return { type: 'array', items: mapping(parts) }
    case 'choice':
      return { enum: Object.keys(options) }
    case 'colour':
      return { type: 'string', pattern: '^#[0-9a-fA-F]{6}$' }
    case 'image':
      return { type: 'string', pattern: '^/images/[^\\s?#%]+$' }
    case 'email':
      return { type: 'string', pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$' }
    case 'address':
      return { type: 'string', pattern: '^(/(?!/)\\S*|https?://[^/\\s]\\S*)$' }
    case 'zone':
      return { type: 'string', pattern: '^[A-Za-z]' }
    case 'words':
      return { type: 'object' }
    case 'slot':
    case 'slots': {
      const slot = {
        anyOf: [{ type: 'string', pattern: `^${SLUG.slice(1, -1)}(\\s|$)` }, mapping(parts)],
      }
      return { anyOf: [...slot.anyOf, { type: 'array', items: slot }] }
    }
    case 'moment':
      return { type: 'string', pattern: `${TIME}|^\\d{1,2}[:h](\\d{2})?$` }
  }
}
