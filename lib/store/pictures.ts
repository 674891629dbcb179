import type { Cover, Picture, WrittenPicture } from '@/lib/model'
import { parseCheckedJson } from './checked-json'
import { prepared, unlessDamaged } from './reading'

/** What a file says of itself, and what making renditions has taught. */
export type PictureRow = { readonly json: string; readonly learned: string }

/** What is only known of a picture once a rendition of it was made. */
export type Learned = Pick<Picture, 'colour' | 'liteBytes'>

/** A row of the table as a picture. Throws `Damaged`. */
export function toPicture({ json, learned }: PictureRow): Picture {
  return { ...(parseCheckedJson(json) as Picture), ...(JSON.parse(learned) as Learned) }
}

/** A picture by its address (`/images/…`), as its file is now; undefined where no document names it. */
export function selectPicture(src: string): Picture | undefined {
  const row = prepared('SELECT json, learned FROM picture WHERE src = :src').get({ src }) as
    | PictureRow
    | undefined
  return row && unlessDamaged(() => toPicture(row))
}

/** A document's main picture, with what its file is now. */
export function toCover(written: WrittenPicture): Cover | undefined {
  const picture = selectPicture(written.src)
  return picture && { ...written, ...picture }
}
