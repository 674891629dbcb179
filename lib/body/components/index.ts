/**
 * The components a body may use, one folder each. This is the registry of what needs no React;
 * `views.tsx` is that of the pages, and does not compile while a component is missing there.
 */
import { audio } from './audio'
import type { BodyComponent } from './component'
import { figure } from './figure'
import { infoBox } from './info-box'
import { quote } from './quote'
import { video } from './video'

export const COMPONENTS = {
  Figure: figure,
  Quote: quote,
  InfoBox: infoBox,
  Video: video,
  Audio: audio,
} as const satisfies Readonly<Record<string, BodyComponent>>

export type ComponentName = keyof typeof COMPONENTS

export const COMPONENT_NAMES = Object.keys(COMPONENTS) as readonly ComponentName[]

/** The component of a name, or undefined where there is none. */
export function componentOf(name: string): BodyComponent | undefined {
  return Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name as ComponentName] : undefined
}

/** The names of the attributes that must be written. */
export function requiredAttributes({ attributes }: BodyComponent): string[] {
  return Object.keys(attributes).filter((name) => attributes[name]?.required)
}
