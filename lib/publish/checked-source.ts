import type { SchemaDef, SourcePlugin } from 'contentlayer2/core'
import { modelOfPath } from '@/lib/model'
import { contentSource } from './content-source'
import { effects, streams } from './contentlayer-effects'
import { E } from './contentlayer2'

/** What the check has read of a file: its path below the content folder, and its fields as written. */
export type CheckedFields = {
  readonly path: string
  readonly fields: Readonly<Record<string, unknown>>
}

type Values = Readonly<Record<string, unknown>>
type FieldDefs = SchemaDef['documentTypeDefMap'][string]['fieldDefs']

/**
 * A contentlayer2 source (its `SourcePlugin`, as its sources for Contentful or Notion are) over documents
 * whose front matter was read and checked: its document types and schema, without reading the files a
 * second time (docs/decisions/0024-contentlayer-source.md). The documents are those contentlayer2 makes
 * of the files itself, but for their bodies, which are compiled by then.
 */
export async function checkedSource(checked: readonly CheckedFields[]): Promise<SourcePlugin> {
  const ofFiles = await contentSource('content')(undefined)
  return {
    ...ofFiles,
    type: 'checked',
    fetchData: ({ schemaDef }) =>
      streams.fromEffect(effects.succeed(E.right({ cacheItemsMap: itemsOf(checked, schemaDef) }))),
  }
}

function itemsOf(checked: readonly CheckedFields[], schema: SchemaDef) {
  const items = checked.map((file) => [file.path, itemOf(file, schema)] as const)
  return Object.fromEntries(items)
}

function itemOf({ path, fields }: CheckedFields, schema: SchemaDef) {
  const name = modelOfPath(path)?.name ?? ''
  const type = schema.documentTypeDefMap[name]
  if (!type) throw new Error(`${path}: there is no document type for it`)
  const values = valuesOf(type.fieldDefs, fields, path, schema)
  const document = { ...values, _id: path, _raw: { sourceFilePath: path }, type: name }
  return { document, documentHash: '', documentTypeName: name, hasWarnings: false }
}

/** The values of fields by their definitions. Throws at what the check should have refused. */
function valuesOf(defs: FieldDefs, written: Values, path: string, schema: SchemaDef): Values {
  const unknown = Object.keys(written).find((key) => !defs.some(({ name }) => name === key))
  if (unknown !== undefined) throw new Error(`${path}: ${unknown} is no field`)
  const present = defs.flatMap((def) => {
    const value = written[def.name] ?? undefined
    if (value !== undefined) return [[def.name, fieldValueOf(def, value, path, schema)] as const]
    if (def.isRequired && !def.isSystemField) throw new Error(`${path}: ${def.name} is missing`)
    return []
  })
  return Object.fromEntries(present)
}

function fieldValueOf(
  def: FieldDefs[number],
  value: unknown,
  path: string,
  schema: SchemaDef,
): unknown {
  if (def.type === 'nested') return nestedOf(def.nestedTypeName, value, path, schema)
  if (def.type !== 'list') return value
  const { of } = def
  if (of.type !== 'nested') return value
  return (value as readonly unknown[]).map((item) =>
    nestedOf(of.nestedTypeName, item, path, schema),
  )
}

function nestedOf(name: string, value: unknown, path: string, schema: SchemaDef): unknown {
  const type = schema.nestedTypeDefMap[name]
  if (!type) throw new Error(`${path}: there is no type ${name}`)
  return { ...valuesOf(type.fieldDefs, value as Values, path, schema), type: name }
}
