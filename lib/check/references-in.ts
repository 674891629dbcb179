import type { AnyField, Place, Reference } from '@/lib/model'

type Way = readonly (string | number)[]

/** What the fields of a document name by its slug, and where. Takes values in which nothing is wrong. */
export function referencesIn(
  fields: Readonly<Record<string, AnyField>>,
  values: Readonly<Record<string, unknown>>,
  placeOf: (way: readonly string[]) => Place,
  above: Way = [],
): Reference[] {
  return Object.entries(fields).flatMap(([name, { refersTo: to, parts }]) => {
    const value = values[name]
    const way = [...above, name]
    if (to)
      return slugsOf(value, way).map((slug) => ({ to, slug: slug.slug, ...at(placeOf, slug.way) }))
    if (!parts) return []
    return itemsOf(value, way).flatMap((item) =>
      referencesIn(parts, item.values, placeOf, item.way),
    )
  })
}

function at(placeOf: (way: readonly string[]) => Place, way: Way): Place {
  return placeOf(way.map(String))
}

function slugsOf(value: unknown, way: Way): { slug: string; way: Way }[] {
  if (typeof value === 'string') return [{ slug: value, way }]
  if (!Array.isArray(value)) return []
  return value.flatMap((item, index) => slugsOf(item, [...way, index]))
}

function itemsOf(
  value: unknown,
  way: Way,
): { values: Readonly<Record<string, unknown>>; way: Way }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => itemsOf(item, [...way, index]))
  if (typeof value !== 'object' || value === null) return []
  return [{ values: value as Readonly<Record<string, unknown>>, way }]
}
