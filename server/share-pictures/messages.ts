import type { PictureLook, PictureSize, PictureWords } from '@/lib/outputs'

/** What the server asks of the painter's process. */
export type PaintRequest = {
  readonly words: PictureWords
  readonly size: PictureSize
  readonly look: PictureLook
}

/** Its answer, in the order it was asked: the picture as PNG, or why there is none. */
export type PaintAnswer = { readonly png: Uint8Array } | { readonly failure: string }
