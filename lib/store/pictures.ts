import type { Cover, Picture, WrittenPicture } from '@/lib/model'
import { prepared } from './prepared'

type Row = { readonly json: string; readonly colour: string | null }

/** A row of the table as a picture. */
export function toPicture({ json, colour }: Row): Picture {
  const picture = JSON.parse(json) as Picture
  return colour === null ? picture : { ...picture, colour }
}

/** A picture or film by its address (`/images/…`), as its file is now; undefined where no document names it. */
export function selectPicture(src: string): Picture | undefined {
  const row = prepared('SELECT json, colour FROM picture WHERE src = ?').get(src) as Row | undefined
  return row && toPicture(row)
}

/** A document's main picture, with what its file is now. */
export function toCover(written: WrittenPicture): Cover | undefined {
  const picture = selectPicture(written.src)
  return picture && { ...written, ...picture }
}
