import { absoluteUrl } from '@/lib/config'
import type { Cover } from '@/lib/model'
import { plainOf } from '@/lib/pictures'

/** A story's picture beside its text: what programs that read feeds show in their lists. */
export type CoverMedia = {
  /** Whole. */
  readonly url: string
  readonly type: string
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly credit?: string | undefined
}

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
}

/** A story's cover in a rendition that everybody can show. */
export function coverMedia(cover: Cover): CoverMedia {
  const { src, width, height } = plainOf(cover)
  const type = TYPES[src.slice(src.lastIndexOf('.') + 1).toLowerCase()] ?? 'image/*'
  return { url: absoluteUrl(src), type, width, height, alt: cover.alt, credit: cover.credit }
}

/** As Media RSS has it, in RSS and in Atom. */
export function mediaContent({ url, type, width, height, alt, credit }: CoverMedia) {
  return {
    contents: [
      {
        ...{ url, type, medium: 'image', width, height },
        description: { value: alt, type: 'plain' },
        ...(credit && { credits: [{ value: credit, role: 'photographer' }] }),
      },
    ],
  }
}

/** As RSS has it. What a rendition weighs is only known once it is made: 0 says so. */
export function enclosure({ url, type }: CoverMedia) {
  return { url, type, length: 0 }
}
