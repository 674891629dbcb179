import type { Root } from 'hast'
import { attribute, elementsOf } from '../elements'

/** What a page says of itself, by the name it says it under. */
export function metaOf(page: Root): (name: string) => readonly string[] {
  const said = new Map<string, string[]>()
  for (const meta of elementsOf(page, 'meta')) {
    const name =
      attribute(meta, 'property') ?? attribute(meta, 'name') ?? attribute(meta, 'itemProp')
    const content = attribute(meta, 'content')
    if (name && content)
      said.set(name.toLowerCase(), [...(said.get(name.toLowerCase()) ?? []), content])
  }
  return (name) => said.get(name) ?? []
}

/** Topics as they were written first, each once. */
export function topics(names: readonly string[]): string[] {
  const byName = new Map<string, string>()
  for (const name of names.map((it) => it.normalize('NFC').replace(/\s+/g, ' ').trim())) {
    const key = name.toLowerCase()
    if (name !== '' && name !== 'null' && !byName.has(key)) byName.set(key, name)
  }
  return [...byName.values()]
}
