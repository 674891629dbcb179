import type { Problem } from '@/lib/model'
import type { Publication } from '@/lib/publish'
import type { RenditionJob } from '../pictures/messages'

/**
 * What the server asks of the publisher's process: look at the whole content folder now, after
 * pulling the branch if one is named.
 */
export type PublishRequest = { readonly id: number; readonly branch: string | undefined }

/** The publisher's answer: what was done, or why nothing could be. */
export type PublishAnswer =
  | { readonly id: number; readonly publication: Publication }
  | { readonly id: number; readonly failure: string }

/** What the publisher's process reports to the server of each look at the content, unasked. */
export type PublicationFacts = {
  /** Documents published, removed, and wrong now. */
  readonly published: number
  readonly removed: number
  readonly refused: number
  /** The paths of what was published or removed, the first of them where those are many. */
  readonly changed: readonly string[]
  /** What is wrong now, the first of it where that is much. */
  readonly problems: readonly Problem[]
  /** From noticing the change. */
  readonly milliseconds: number
  /** Nothing could be published at all: the disk is full, say. */
  readonly failed: boolean
}

export type PublicationNotice = { readonly facts: PublicationFacts }

/** Which renditions readers are going to want that are not there yet, after a look at the content. */
export type PictureNotice = { readonly wanted: readonly RenditionJob[] }

/** Which pictures readers do not see any more: their renditions are taken away. */
export type HiddenNotice = { readonly hidden: readonly string[] }

/** That it is alive, once a second. */
export type SignOfLife = { readonly alive: true }

export type FromPublisher =
  | PublicationNotice
  | PictureNotice
  | HiddenNotice
  | PublishAnswer
  | SignOfLife
