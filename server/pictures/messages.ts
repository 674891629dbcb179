import type { Picture } from '@/lib/model'
import type { Rendition } from '@/lib/pictures'
import type { PictureFolder } from './folders'

/** A rendition to be made, and where it belongs. */
export type RenditionJob = {
  readonly picture: Picture
  readonly rendition: Rendition
  readonly folder: PictureFolder
}

/** What the server asks of the process that makes renditions: one of them, or to tidy up. */
export type MakerRequest = { readonly make: RenditionJob } | { readonly tidy: true }

/**
 * Why there is no rendition: the file is at fault, or another one by now; nobody may see it any more; or it may go
 * well another time.
 */
export type Because = 'broken' | 'changed' | 'hidden' | 'other'

/** Its answer: how many bytes were written, or of tidying are left; or why not. */
export type MakerAnswer =
  | { readonly bytes: number }
  | { readonly failure: string; readonly because: Because }
