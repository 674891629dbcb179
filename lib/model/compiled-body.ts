import type { Root } from 'hast'
import type { Focus, Picture } from './picture'
import type { Problem } from './problem'
import type { BodyMedia, MediaFiles } from './recording'

/** A body after compiling: plain data, nothing to evaluate. */
export type CompiledBody = {
  /** The body as a tree of HTML elements and the paper's own components. */
  readonly tree: Root
} & BodyFindings

/** What is in a body besides its text. */
export type BodyFindings = {
  /** The pictures the body shows, as written. */
  readonly pictures: readonly BodyPicture[]
  /** The films, sound and captions it plays, or leads to, as written. */
  readonly media: readonly BodyMedia[]
  /** The addresses of this site it links to, as written. */
  readonly links: readonly BodyLink[]
  /** What an editor must correct, or should; with an error among them the document is refused. */
  readonly problems: readonly BodyProblem[]
}

/** Another story as a body leads to it; its title says who paid for it. */
export type LinkedStory = { readonly title: string; readonly href: string }

/**
 * A body as the store keeps it: its tree, or its Markdown where it is so plain that nothing in it
 * can be wrong (docs/decisions/0010-plain-bodies-wait.md).
 */
export type StoredBody = { readonly tree: Root } | { readonly markdown: string }

/**
 * A body and what is needed to show it: its pictures as their files are now, and what it plays, by address; the
 * public articles it leads to, as they are called now.
 */
export type ReadableBody = {
  readonly tree: Root
  readonly pictures: Readonly<Record<string, Picture>>
  readonly media?: MediaFiles
  readonly storyOf?: (slug: string) => LinkedStory | undefined
  /** Whether somebody paid for the story, and so for its links. */
  readonly isPaid?: true
}

/** What becomes of a body when its document is compiled. */
export type PreparedBody = Omit<CompiledBody, 'tree'> & {
  readonly body: StoredBody
  /** Space-separated syllables, for the reading time. */
  readonly syllables: number
}

/** A picture, as it is written in a body or as a cover. */
export type BodyPicture = {
  readonly src: string
  readonly line: number
  readonly column: number
  /** What must not be cut off, where it is said. */
  readonly focus?: Focus
  /** What is said of it; without it, it is only linked to. */
  readonly words?: PictureWords
}

/** What an editor says of a picture. */
export type PictureWords = {
  /** Its description, where it has one. */
  readonly alt?: string
  /** Whose it is; undefined where nothing is written. */
  readonly credit?: string
  /** How a credit is written there (`credit="…"`); none where there can be none. */
  readonly creditAs?: string
  readonly isCover?: true
}

/** A link to this site: `/van-hoa/lo-gom`; to an article by its slug alone where `by` says so. */
export type BodyLink = {
  readonly address: string
  readonly by?: 'slug'
  readonly line: number
  readonly column: number
}

/** A problem whose file is not known yet. */
export type BodyProblem = Omit<Problem, 'file'>
