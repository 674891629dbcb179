/** A place in a file: line and column, both from 1. */
export type Place = { readonly line: number; readonly column: number }

/** The place of an offset (in UTF-16 units) in a text. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
