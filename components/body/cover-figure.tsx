import { FigureFull } from '@/lib/body'
import type { Cover } from '@/lib/model'

/** A story's cover: the first picture of its page. */
export function CoverFigure({ cover }: { cover: Cover }) {
  const { src, alt, caption, credit } = cover
  return <FigureFull {...{ src, alt, caption, credit }} pictureOf={() => cover} eager />
}
