import { readFocus } from '@/lib/model'
import { isNarrow, isTall } from '@/lib/pictures'
import { CaptionedFigure } from '../captioned-figure'
import { LinkedPicture } from '../linked-picture'
import { MovingPicture } from '../moving-picture'
import { PictureView } from '../picture-view'
import type { FullProps, Given } from '../view-props'
import type { figure } from './index'
import { COLUMN, COVER, standingOf } from './standing'

type Props = Omit<FullProps<typeof figure>, keyof Given | 'node'> &
  Pick<Given, 'pictureOf'> & { readonly eager?: boolean | undefined }

/** A picture, as wide as the column of text or wider. The main one of a page is loaded eagerly. */
export function Full(props: Props) {
  const { src, alt, caption, credit, size = '', focus, pictureOf, eager } = props
  const picture = pictureOf(src)
  if (!picture) return null
  const standing = standingOf(size)
  const { place, shape } = standing ?? (eager ? COVER : COLUMN)
  const isCentred = shape === undefined && (isTall(picture) || isNarrow(picture))
  return (
    <CaptionedFigure {...{ caption, credit, isCentred }} size={standing && size}>
      {picture.kind === 'animation' ? (
        <MovingPicture {...{ picture, alt, eager, place, shape }} />
      ) : (
        <PictureView {...{ picture, alt, eager, place, shape }} focus={readFocus(focus ?? '')} />
      )}
    </CaptionedFigure>
  )
}

export function Lite(props: Props) {
  const { src, alt, caption = alt, credit, pictureOf } = props
  return <LinkedPicture {...{ src, caption, credit, pictureOf }} />
}
