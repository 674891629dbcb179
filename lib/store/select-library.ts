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
  /** Whether readers see it. */
  readonly isPublic: boolean
}

type Row = {
  readonly src: string
  readonly json: string
  readonly used: string
  readonly is_public: number
}

/** The addresses of all pictures that documents show. */
export function selectUsedPictures(): ReadonlySet<string> {
  const rows = prepared('SELECT src FROM picture').all({}) as { src: string }[]
  return new Set(rows.map(({ src }) => src))
}

/**
 * The pictures of addresses that have some words in them ('' for all), in the order of addresses, so many from one on;
 * and how many there are. `now` is milliseconds since 1970.
 */
export function selectLibrary(
  words: string,
  from: number,
  most: number,
  now: number,
): { readonly count: number; readonly pictures: readonly LibraryPicture[] } {
  const where = "WHERE instr(p.src, :words) > 0 OR :words = ''"
  const { count } = prepared(`SELECT count(*) AS count FROM picture p ${where}`).get({ words }) as {
    count: number
  }
  const rows = prepared(
    `SELECT p.src, p.json, (SELECT json_group_array(DISTINCT d.path) FROM picture_use u
       JOIN document d ON d.id = u.document WHERE u.src = p.src) AS used,
       EXISTS (SELECT 1 FROM picture_use u WHERE u.src = p.src AND u.public_from <= :now) AS is_public
       FROM picture p ${where} ORDER BY p.src LIMIT :most OFFSET :from`,
  ).all({ words, from, most, now }) as Row[]
  const pictures = rows.flatMap(
    ({ src, json, used, is_public }) =>
      unlessDamaged(() => ({
        src,
        picture: parseCheckedJson(json) as Picture,
        usedIn: JSON.parse(used) as string[],
        isPublic: is_public === 1,
      })) ?? [],
  )
  return { count, pictures }
}
