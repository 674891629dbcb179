/**
 * The registry of what needs no React, from `all.ts`; `views.tsx` is that of the pages, and does not
 * compile while a component is missing there.
 */
import * as all from './all'
import type { BodyComponent } from './component'

export const COMPONENTS = all satisfies Readonly<Record<string, BodyComponent>>

export type ComponentName = keyof typeof COMPONENTS

/** By the alphabet: a bundle has a module's exports in another order than Node. */
export const COMPONENT_NAMES = Object.keys(COMPONENTS).sort() as readonly ComponentName[]

/** The component of a name, or undefined where there is none. */
export function componentOf(name: string): BodyComponent | undefined {
  return Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name as ComponentName] : undefined
}

/** The names of the attributes that must be written. */
export function requiredAttributes({ attributes }: BodyComponent): string[] {
  return Object.keys(attributes).filter((name) => attributes[name]?.required)
}
