import type { AnyField } from '@/lib/model'

/** An example of what a form has a picker for: a time. */
const EXAMPLE = /(?:, v|(?:\. |^)V)í dụ: \d{4}-.*$/

/** Kinds that are chosen, not written. */
const CHOSEN: readonly AnyField['type'][] = ['section', 'choice', 'colour']

/** What a form says below a field: nothing of how a file spells it. */
export function formHint({ type, help, inForm }: AnyField): string {
  if (inForm !== undefined) return inForm
  if (CHOSEN.includes(type) && help.startsWith('Ví dụ')) return ''
  return type === 'datetime' ? help.replace(EXAMPLE, '') : help
}
