import type { ReactNode } from 'react'
import type { Size } from '@/lib/model'
import type { BodyComponent, ValuesOf } from './component'

/** What a component's full form is given: what is written, and what is known of the body's pictures. */
export type FullProps<C extends BodyComponent> = Written<C> & GivenTo['Full']

/** What its lite form is given: what is written, and how to learn what a file weighs. */
export type LiteProps<C extends BodyComponent> = Written<C> & GivenTo['Lite']

type Written<C extends BodyComponent> = ValuesOf<C['attributes']> & {
  readonly children?: ReactNode
}

/** What each form is given besides what is written. */
export type GivenTo = {
  readonly Full: { readonly sizeOf: (src: string) => Size }
  /** Bytes; undefined when the file cannot be read. */
  readonly Lite: { readonly bytesOf: (src: string) => Promise<number | undefined> }
}
