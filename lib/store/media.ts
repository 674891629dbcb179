import type { Section } from '@/lib/config'
import type { StoryKind } from '@/lib/routes'
import { prepared } from './reading'
import { isPublic } from './visible'

/** What the store knows of a file that readers may play now. */
export type PublicMedia = { readonly stamp: string; readonly version: string }

/**
 * The file of an address (`/images/…`) as it was last read, where a story that is public at `now` (milliseconds
 * since 1970) plays it or leads to it; else undefined.
 */
export function selectPublicMedia(src: string, now: number): PublicMedia | undefined {
  return prepared(
    `SELECT m.stamp, m.version FROM media m JOIN document d ON d.id = m.document
       WHERE m.src = :src AND ${isPublic('d')} LIMIT 1`,
  ).get({ src, now }) as PublicMedia | undefined
}

/** A story that plays a file and is no longer, or not yet, public. */
export type MediaUse = {
  readonly kind: StoryKind
  readonly section: Section
  readonly slug: string
}

/** The stories, public or not, that play the file of an address, but for those that were withdrawn. */
export function selectMediaUses(src: string): MediaUse[] {
  return prepared(
    `SELECT d.kind, d.section, d.slug FROM media m JOIN document d ON d.id = m.document
       WHERE m.src = :src AND d.state <> 'withdrawn'`,
  ).all({ src }) as MediaUse[]
}
