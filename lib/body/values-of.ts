import type { Element } from 'hast'

/** The attributes of an element that are plain text; those of a component all are. */
export function valuesOf({ properties }: Element): Readonly<Record<string, string>> {
  const texts = Object.entries(properties).filter(([, value]) => typeof value === 'string')
  return Object.fromEntries(texts) as Record<string, string>
}
