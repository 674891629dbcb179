import type { FieldDef } from 'contentlayer2/source-files'
import { sectionIds } from '@/lib/config'
import {
  CORRECTION_PARTS,
  type DocumentModel,
  type Field,
  MODELS,
  PICTURE_PARTS,
  UPDATE_PARTS,
} from '@/lib/model'
import { defineDocumentType, defineNestedType } from './contentlayer2'

const Picture = defineNestedType(() => ({ name: 'Picture', fields: toFields(PICTURE_PARTS) }))

const Correction = defineNestedType(() => ({
  name: 'Correction',
  fields: toFields(CORRECTION_PARTS),
}))

const Update = defineNestedType(() => ({ name: 'Update', fields: toFields(UPDATE_PARTS) }))

/**
 * contentlayer2's document types, derived from the models.
 *
 * Bodies are MDX, but the content type is 'markdown': contentlayer2's own 'mdx' turns a body into
 * JavaScript that has to be evaluated, while its 'markdown' lets `lib/body` compile the
 * same MDX into a tree of plain data (docs/decisions/0002-mdx-is-data.md).
 */
export function documentTypes() {
  return MODELS.map((model: DocumentModel) =>
    defineDocumentType(() => ({
      name: model.name,
      filePathPattern: model.files ?? `${model.folder}/**/*.mdx`,
      contentType: 'markdown',
      fields: toFields(model.fields),
    })),
  )
}

function toFields(fields: Readonly<Record<string, Field>>): Record<string, FieldDef> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, toFieldDef(field)]),
  )
}

function toFieldDef(field: Field): FieldDef {
  const common = { description: field.help, required: field.required ?? false }
  switch (field.type) {
    case 'section':
      return { ...common, type: 'enum', options: [...sectionIds()] }
    case 'flag':
      return { ...common, type: 'boolean' }
    case 'integer':
      return { ...common, type: 'number' }
    case 'corrections':
      return { ...common, type: 'list', of: Correction }
    case 'updates':
      return { ...common, type: 'list', of: Update }
    case 'picture':
      return { ...common, type: 'nested', of: Picture }
    case 'text-list':
    case 'slug-list':
      return { ...common, type: 'list', of: { type: 'string' } }
    // A name or a mapping, a name or a list: contentlayer2 has no union, so the check sees to its parts.
    case 'source':
    case 'byline':
    case 'mapping':
    case 'mappings':
      return { ...common, type: 'json' }
    case 'choice':
      return { ...common, type: 'enum', options: Object.keys(field.options ?? {}) }
    // contentlayer2 reads a time without offset in the server's zone and `01/08` as 8 January, so
    // times stay text here and are read by `lib/shared/time/vietnam-time.ts`.
    case 'datetime':
    case 'text':
    case 'language':
    case 'link':
    case 'email':
    case 'focus':
    case 'slug':
      return { ...common, type: 'string' }
  }
}
