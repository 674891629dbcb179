import type { Element } from 'hast'
import type { ReactNode } from 'react'
import type { LinkedStory, MediaFile, Picture } from '@/lib/model'
import type { BodyComponent, ValuesOf } from './component'

/** What a component's full form is given: what is written, and what is known of the body's files. */
export type FullProps<C extends BodyComponent> = ValuesOf<C['attributes']> &
  Given & {
    readonly children?: ReactNode
    /** The component in the body's tree, for those that read what stands in them. */
    readonly node: Element
  }

/** What its lite form is given: the same. */
export type LiteProps<C extends BodyComponent> = FullProps<C>

/** What a body shows that is not written in it, by addresses and slugs as written; undefined where there is none. */
export type Given = {
  /** A picture as its file is now. */
  readonly pictureOf: (src: string) => Picture | undefined
  /** A film, sound, captions or document as they were when the story was published. */
  readonly mediaOf: (src: string) => MediaFile | undefined
  /** A public article as it is called now. */
  readonly storyOf: (slug: string) => LinkedStory | undefined
  /** What a link to another site is told of by, where somebody paid for it. */
  readonly relOf: (href: string) => string | undefined
}
