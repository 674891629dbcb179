import type { ReactNode } from 'react'
import type { MediaFile, Picture } from '@/lib/model'
import type { BodyComponent, ValuesOf } from './component'

/** What a component's full form is given: what is written, and what is known of the body's files. */
export type FullProps<C extends BodyComponent> = ValuesOf<C['attributes']> &
  Given & { readonly children?: ReactNode }

/** What its lite form is given: the same. */
export type LiteProps<C extends BodyComponent> = FullProps<C>

/** What is known of the files of a body, by their addresses as written; undefined where there is none. */
export type Given = {
  /** A picture as its file is now. */
  readonly pictureOf: (src: string) => Picture | undefined
  /** A film, sound or captions as they were when the story was published. */
  readonly mediaOf: (src: string) => MediaFile | undefined
}
