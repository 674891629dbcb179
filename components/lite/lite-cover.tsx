import { FigureLite } from '@/lib/body'
import type { Cover } from '@/lib/model'

/** A story's cover, not loaded: a link to it, with what it weighs and what it shows. */
export function LiteCover({ cover }: { cover: Cover }) {
  const { src, alt, caption, credit } = cover
  return <FigureLite {...{ src, alt, caption, credit }} pictureOf={() => cover} />
}
