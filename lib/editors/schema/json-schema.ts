import { sectionIds } from '@/lib/config'
import {
  CORRECTION_PARTS,
  type DocumentModel,
  type Field,
  FOCUS_PATTERN,
  PICTURE_PARTS,
  SOURCE_PARTS,
} from '@/lib/model'

type Schema = Readonly<Record<string, unknown>>

const SLUG = '^[a-z0-9]+(-[a-z0-9]+)*$'
/** A name, not an address. */
const NAME = '^(?!\\s*[Hh][Tt][Tt][Pp][Ss]?://\\S+\\s*$)[\\s\\S]*\\S'
const TIME = '^\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?$'

/** The front matter of a kind of document as a JSON Schema (draft 7), for editors that know those. */
export function jsonSchemaOf({ name, fields }: DocumentModel): Schema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title: name, ...mapping(fields) }
}

function mapping(fields: Readonly<Record<string, Field>>): Schema {
  const entries = Object.entries(fields)
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, field]) => [name, property(field)])),
    required: entries.filter(([, field]) => field.required).map(([name]) => name),
    additionalProperties: false,
  }
}

function property(field: Field): Schema {
  return { title: field.label, description: field.help, ...valueSchema(field) }
}

function valueSchema({ type, maxLength }: Field): Schema {
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
  }
}
