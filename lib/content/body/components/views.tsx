import type { ComponentType, ReactNode } from 'react'
import type { ReadableBody } from '../compiled-body'
import type { BodyComponent, ValuesOf } from './component'
import * as Figure from './figure/views'
import type { COMPONENTS, ComponentName } from './index'
import * as InfoBox from './info-box/views'
import * as Quote from './quote/views'
import * as Video from './video/views'

/** The components of a body as pages show them. Whichever is missing, or lacks a form, does not compile. */
const VIEWS = { Figure, Quote, InfoBox, Video } satisfies {
  readonly [Name in ComponentName]: ComponentViews<(typeof COMPONENTS)[Name]>
}

type ComponentViews<C extends BodyComponent> = {
  Full(props: FullProps<C>): ReactNode
  Lite(props: LiteProps<C>): ReactNode
}

/** What a component's full form is given: what is written, and what is known of the body's pictures. */
export type FullProps<C extends BodyComponent> = Written<C> & GivenTo['Full']

/** What its lite form is given: what is written, and how to learn what a file weighs. */
export type LiteProps<C extends BodyComponent> = Written<C> & GivenTo['Lite']

type Written<C extends BodyComponent> = ValuesOf<C['attributes']> & {
  readonly children?: ReactNode
}

type GivenTo = {
  readonly Full: { readonly sizeOf: (src: string) => ReadableBody['pictures'][string] }
  /** Bytes; undefined when the file cannot be read. */
  readonly Lite: { readonly bytesOf: (src: string) => Promise<number | undefined> }
}

/** One form of every component, by the names of their tags, given what is not written in the body. */
export function viewsOf<Form extends keyof GivenTo>(form: Form, given: GivenTo[Form]) {
  const views = Object.entries(VIEWS).map(([name, forms]) => {
    // The check has seen to it that what is written fits the attributes.
    const View = forms[form] as ComponentType<object>
    return [name, (written: object) => <View {...written} {...given} />] as const
  })
  return Object.fromEntries(views)
}
