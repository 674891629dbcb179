import { isMap, type Node } from 'yaml'
import type { AnyField, Wording } from '@/lib/model'
import type { FieldCheck } from './field-check'
import * as wording from './wording'

/** A field and what is written for it. */
export type Valued = { readonly name: string; readonly field: AnyField; readonly value: Node }

/** Checks a field that is a mapping itself. */
export function checkParts(
  { name, field, value }: Valued,
  parts: Readonly<Record<string, AnyField>>,
  check: FieldCheck,
): Wording | undefined {
  if (!isMap<Node, Node>(value)) return wording.notAMapping(name, field, Object.keys(parts))
  check.checkParts(value, { ...check, fields: parts })
  return undefined
}
