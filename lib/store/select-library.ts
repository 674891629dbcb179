import type { Picture } from '@/lib/model'
import { parseCheckedJson } from './checked-json'
import { prepared, unlessDamaged } from './reading'

/** A picture of the content folder that documents show. */
export type LibraryPicture = {
  /** `/images/…` */
  readonly src: string
  readonly picture: Picture
  /** The files that show it, below the content folder. */
  readonly usedIn: readonly string[]
}

/**
 * The pictures of addresses that have some words in them ('' for all), in the order of addresses, so many from one on;
 * and how many there are.
 */
export function selectLibrary(
  words: string,
  from: number,
  most: number,
): { readonly count: number; readonly pictures: readonly LibraryPicture[] } {
  const where = "WHERE instr(p.src, :words) > 0 OR :words = ''"
  const { count } = prepared(`SELECT count(*) AS count FROM picture p ${where}`).get({ words }) as {
    count: number
  }
  const rows = prepared(
    `SELECT p.src, p.json, (SELECT json_group_array(DISTINCT d.path) FROM picture_use u
       JOIN document d ON d.id = u.document WHERE u.src = p.src) AS used
       FROM picture p ${where} ORDER BY p.src LIMIT :most OFFSET :from`,
  ).all({ words, from, most }) as { src: string; json: string; used: string }[]
  const pictures = rows.flatMap(
    ({ src, json, used }) =>
      unlessDamaged(() => ({
        src,
        picture: parseCheckedJson(json) as Picture,
        usedIn: JSON.parse(used) as string[],
      })) ?? [],
  )
  return { count, pictures }
}
