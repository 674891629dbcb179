import { defineDocumentType, defineNestedType, type FieldDef } from 'contentlayer2/source-files'
import { SECTIONS } from '../sections'
import { CORRECTION_PARTS, type DocumentModel, type Field, PICTURE_PARTS } from './field'
import { MODELS } from './index'

const Picture = defineNestedType(() => ({ name: 'Picture', fields: toFields(PICTURE_PARTS) }))

const Correction = defineNestedType(() => ({
  name: 'Correction',
  fields: toFields(CORRECTION_PARTS),
}))

/** Whether a field of this name may be written in any document of a run. */
export type MayBeWritten = (field: string) => boolean

/**
 * contentlayer2's document types, derived from the models. Optional fields that no document of a run
 * writes can be left out of it: contentlayer2 spends most of its time on fields, written or not.
 *
 * Bodies are MDX, but the content type is 'markdown': contentlayer2's own 'mdx' turns a body into
 * JavaScript that has to be evaluated, while its 'markdown' lets `lib/content/body` compile the
 * same MDX into a tree of plain data (docs/decisions/0002-mdx-is-data.md).
 */
export function documentTypes(mayBeWritten: MayBeWritten) {
  return MODELS.map((model: DocumentModel) =>
    defineDocumentType(() => ({
      name: model.name,
      filePathPattern: `${model.folder}/**/*.mdx`,
      contentType: 'markdown',
      fields: toFields(model.fields, mayBeWritten),
    })),
  )
}

function toFields(
  fields: Readonly<Record<string, Field>>,
  mayBeWritten: MayBeWritten = () => true,
): Record<string, FieldDef> {
  const present = Object.entries(fields).filter(
    ([name, { required }]) => required || mayBeWritten(name),
  )
  return Object.fromEntries(present.map(([name, field]) => [name, toFieldDef(field)]))
}

function toFieldDef(field: Field): FieldDef {
  const common = { description: field.help, required: field.required ?? false }
  switch (field.type) {
    case 'section':
      return { ...common, type: 'enum', options: [...SECTIONS] }
    case 'flag':
      return { ...common, type: 'boolean' }
    case 'integer':
      return { ...common, type: 'number' }
    case 'corrections':
      return { ...common, type: 'list', of: Correction }
    case 'picture':
      return { ...common, type: 'nested', of: Picture }
    // Lists of texts were looked at by `lib/content/check`; contentlayer2 would spend a tenth of its
    // time on a fiber for each of their items.
    case 'text-list':
    case 'slug-list':
    // A name or a mapping: contentlayer2 has no union, so the check sees to its parts.
    case 'source':
      return { ...common, type: 'json' }
    // contentlayer2 reads a time without offset in the server's zone and `01/08` as 8 January, so
    // times stay text here and are read by `lib/time/vietnam-time.ts`.
    case 'datetime':
    case 'text':
    case 'link':
    case 'slug':
      return { ...common, type: 'string' }
  }
}
