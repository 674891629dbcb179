import { isAlias, type Node, type YAMLMap } from 'yaml'
import type { AnyField, Wording } from '@/lib/model'

/** Where something is written, in characters from the start. */
export type Ranged = { range?: readonly number[] | null } | null

/**
 * How a value may be fixed without asking: put in quotes, put in quotes with all that follows on its
 * line, or written as the given text.
 */
export type Autofix = 'quote' | 'quote line' | { readonly text: string }

/** Where problems of one document are put down. */
export type Report = (node: Ranged, text: Wording, autofix?: Autofix) => void

/** What the fields of a mapping are checked against. `now` is milliseconds since 1970. */
export type FieldCheck = {
  readonly fields: Readonly<Record<string, AnyField>>
  readonly report: Report
  readonly now: number
  /** Fields that are there and cannot be read: they are not missing. */
  readonly left: readonly string[]
  /** Checks a field that is a mapping itself. */
  readonly checkParts: (mapping: YAMLMap<Node, Node | null>, check: FieldCheck) => void
}

/** An alias (`*a`), an anchor (`&a`) or a type (`!!binary`): whoever wrote it meant the sign itself. */
export function hasYamlMark(value: Node | null): boolean {
  return isAlias(value) || Boolean(value && (value.tag || ('anchor' in value && value.anchor)))
}
