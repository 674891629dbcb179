import type { ReactNode } from 'react'
import type { Picture } from '@/lib/model'
import type { BodyComponent, ValuesOf } from './component'

/** What a component's full form is given: what is written, and what is known of the body's pictures. */
export type FullProps<C extends BodyComponent> = Written<C> & GivenTo['Full']

/** What its lite form is given: the same. */
export type LiteProps<C extends BodyComponent> = Written<C> & GivenTo['Lite']

type Written<C extends BodyComponent> = ValuesOf<C['attributes']> & {
  readonly children?: ReactNode
}

type Given = {
  /** A picture or film of the body as its file is now; undefined where there is none. */
  readonly pictureOf: (src: string) => Picture | undefined
}

/** What each form is given besides what is written. */
export type GivenTo = {
  readonly Full: Given
  readonly Lite: Given
}
