/** Fields that a program wrote without anything in them, which are as good as not there. */
import { isMap, isScalar, isSeq, type Node } from 'yaml'

/** Whether there is anything to see in a text: some letters are blank, those of Hangul and Braille. */
export function isText(value: unknown): boolean {
  return typeof value === 'string' && /[^\s\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/u.test(value)
}

/** Whether a value of YAML has nothing in it: `""`, `[]`, parts that are all empty. */
export function isEmptyNode(node: Node | null): boolean {
  if (isMap<Node, Node>(node)) return node.items.every(({ value }) => isEmptyNode(value))
  if (isSeq<Node>(node)) return node.items.every((item) => isEmptyNode(item))
  if (!isScalar(node)) return node === null
  return node.value === null || (typeof node.value === 'string' && !isText(node.value))
}

/** The same values without those that are empty, at any depth. */
export function withoutEmpty(
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const kept = Object.entries(values).map(([name, value]) => [name, filled(value)] as const)
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined))
}

function filled(value: unknown): unknown {
  if (value === null || (typeof value === 'string' && !isText(value))) return undefined
  if (Array.isArray(value)) return value.map(filled).filter((item) => item !== undefined)
  if (typeof value !== 'object') return value
  const parts = withoutEmpty(value as Record<string, unknown>)
  return Object.keys(parts).length > 0 ? parts : undefined
}
