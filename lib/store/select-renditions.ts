import type { Focus, Picture } from '@/lib/model'
import type { StoryKind } from '@/lib/routes'
import { type PictureRow, toPicture } from './pictures'
import { prepared, unlessDamaged } from './reading'

/** Which story shows a picture, where the public does not see it there. */
export type ShownIn = { readonly kind: StoryKind; readonly slug: string }

/**
 * The picture of an id that a public story shows at `now` (milliseconds since 1970), or the one of `shownIn`
 * that somebody looks over; around that focus, if there is one. Undefined otherwise.
 */
export function selectShownPicture(
  id: string,
  focus: Focus | undefined,
  now: number,
  shownIn?: ShownIn,
): Picture | undefined {
  const bindings = { id, focus: focus ? `${focus.x}x${focus.y}` : '' }
  // A crop around what looks most important may be asked for wherever a picture is.
  const uses = `FROM picture p JOIN picture_use u ON u.src = p.src
    AND (u.focus = :focus OR :focus = '')`
  const row = shownIn
    ? prepared(
        `SELECT p.json, p.learned ${uses} JOIN document d ON d.id = u.document
           WHERE p.id = :id AND d.kind = :kind AND d.slug = :slug AND d.state <> 'withdrawn' LIMIT 1`,
      ).get({ ...bindings, ...shownIn })
    : prepared(
        `SELECT p.json, p.learned ${uses} WHERE p.id = :id AND u.public_from <= :now LIMIT 1`,
      ).get({ ...bindings, now })
  return row ? unlessDamaged(() => toPicture(row as PictureRow)) : undefined
}

/** The picture at an address (`/images/…`) that a public story shows at `now` (milliseconds since 1970). */
export function selectShownPictureAt(src: string, now: number): Picture | undefined {
  const row = prepared(
    `SELECT p.json, p.learned FROM picture p JOIN picture_use u ON u.src = p.src
       WHERE p.src = :src AND u.public_from <= :now LIMIT 1`,
  ).get({ src, now })
  return row ? unlessDamaged(() => toPicture(row as PictureRow)) : undefined
}
