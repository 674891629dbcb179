/** Data of elsewhere, of which nothing is known. */
export type Json = { readonly [name: string]: unknown }

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a list; none where there is no list. */
export function listAt(data: Json, name: string): Json[] {
  const list = Object.hasOwn(data, name) ? data[name] : undefined
  return Array.isArray(list) ? list.filter(isRecord) : []
}

/** A text, or a number as one; undefined where there is none, or an empty one. */
export function textAt(data: Json, name: string): string | undefined {
  const value = Object.hasOwn(data, name) ? data[name] : undefined
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
