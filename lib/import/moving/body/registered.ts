import type { Element, ElementContent } from 'hast'
import { type BodyComponent, COMPONENTS, requiredAttributes } from '@/lib/body'
import { component } from '../../story/figures'

/** What parts of foreign pages are here, and the values that are known of each; a component takes those it has. */
type Values = Readonly<Record<string, string | undefined>>

/**
 * A component of this paper, where it has one of that name that needs no more than is known; else undefined.
 * So a component that comes to the registry is written from then on.
 */
export function registered(
  name: string,
  known: Values,
  children: readonly ElementContent[] = [],
): Element | undefined {
  const found: BodyComponent | undefined = (
    COMPONENTS as Readonly<Record<string, BodyComponent | undefined>>
  )[name]
  if (!found || requiredAttributes(found).some((attribute) => !known[attribute])) return undefined
  if (children.length > 0 && found.content === undefined) return undefined
  const values = Object.keys(found.attributes).flatMap((attribute) => {
    const value = known[attribute]
    return value ? [[attribute, value] as const] : []
  })
  return component(name, Object.fromEntries(values), [...children])
}
