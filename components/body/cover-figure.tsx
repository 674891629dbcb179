import { FigureFull } from '@/lib/body'
import type { Cover } from '@/lib/model'

type Props = {
  cover: Cover
  /** Whether it stands wider than the text. */
  isWide?: boolean | undefined
}

/** A story's cover: the first picture of its page. */
export function CoverFigure({ cover, isWide }: Props) {
  const { src, alt, caption, credit } = cover
  const size = isWide ? 'wide' : ''
  return <FigureFull {...{ src, alt, caption, credit, size }} pictureOf={() => cover} eager />
}
