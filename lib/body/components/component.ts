import type { Element, ElementContent } from 'hast'
import type { Nodes } from 'mdast'
import type { Messages } from '@/lib/config'
import type { LinkedStory, MediaFile, Picture, Wording } from '@/lib/model'

/** One attribute of a component. Its value is plain text. */
export type Attribute = {
  /**
   * Whether the text is shown as it is, is the address of a file (`/images/…`), the point that crops of
   * a picture keep, one of a few words, the slugs of articles, or the address of something shown in a frame.
   */
  readonly kind: 'text' | 'picture' | MediaFile['kind'] | 'focus' | 'choice' | 'slugs' | 'frame'
  readonly required?: true | undefined
  /** Set where the file is a table, of which a chart is drawn. */
  readonly isDrawn?: true | undefined
  /** What may be chosen: the words as they are written, and what an editor calls them. */
  readonly options?: Readonly<Record<string, string>> | undefined
  /** What an editor reads about it, in Vietnamese. */
  readonly label: string
}

type Attributes = Readonly<Record<string, Attribute>>

/** What is written in a component's tag: every required attribute, perhaps the others. */
export type ValuesOf<A extends Attributes> = {
  readonly [Name in keyof A as A[Name] extends { required: true } ? Name : never]: string
} & {
  readonly [Name in keyof A as A[Name] extends { required: true } ? never : Name]?:
    | string
    | undefined
}

/** What HTML outside the site's own pages needs besides what is written. */
export type HtmlContext = {
  /** A picture as its file is now, where there is one. */
  pictureOf(src: string): Picture | undefined
  /** What a film, sound or captions are, where that is known. */
  mediaOf(src: string): MediaFile | undefined
  /** The whole address from which such a file is played. */
  playedFrom(src: string): string
  /** The whole address of a path of this site. */
  absolute(path: string): string
  /** The public article of a slug. */
  storyOf(slug: string): LinkedStory | undefined
  /** What a link to another site is told of by, where somebody paid for it. */
  relOf(href: string): string | undefined
  /** The words of the interface. */
  readonly words: Messages['body']
}

/** Something wrong with what is written in a component, and at which part of it; else at its tag. */
export type Fault = { readonly at?: Nodes; readonly wording: Wording }

/**
 * A component that a body may use, in every form but those of React (`views.tsx` of its folder).
 * The check's rules, the web editor's form, the snippets, the guide and the tests' sample derive from it.
 */
export type BodyComponent<A extends Attributes = Attributes> = {
  /** What an editor calls it, in Vietnamese. */
  readonly label: string
  /** What stands between its tags, in Vietnamese; without it nothing may. */
  readonly content?: string | undefined
  /** Set where nothing need stand there. */
  readonly isContentOptional?: true | undefined
  readonly attributes: A
  /** How the guide introduces it, and an example that the check finds nothing wrong with. */
  readonly guide: { readonly intro: string; readonly example: string }
  /**
   * Its look on pages beyond what all pages have: flat rules that the oldest engines know, for it travels as it is
   * written here, in the pages that have the component. Its classes begin with the component's own.
   */
  readonly style?: string | undefined
  /** The file of `client/body/` that pages with it load besides; it has no words of its own. */
  readonly script?: string | undefined
  /** What is wrong with what stands between its tags, besides there being something; beside its attributes as written. */
  faultsIn?(content: readonly Nodes[], written: Readonly<Record<string, string>>): Fault[]
  /** Rearranges what stands there, once, for all forms. */
  shape?(children: ElementContent[]): ElementContent[]
  /** HTML for feed readers, with nothing of this site's style. */
  toHtml(values: ValuesOf<A>, children: ElementContent[], context: HtmlContext): Element
  /** Its words for search and descriptions; `inner` is the text between its tags. */
  toText(values: ValuesOf<A>, inner: string): string
}

/** Gives a component's forms the types of its attributes. */
export function defineComponent<const A extends Attributes>(
  component: BodyComponent<A>,
): BodyComponent<A> {
  return component
}
