import { readFocus } from '@/lib/model'
import { CaptionedFigure } from '../captioned-figure'
import { LinkedPicture } from '../linked-picture'
import { MovingPicture } from '../moving-picture'
import { PictureView } from '../picture-view'
import type { FullProps, LiteProps } from '../view-props'
import type { figure } from './index'
import { COLUMN, standingOf } from './standing'

type Props = Omit<FullProps<typeof figure>, 'mediaOf'> & { readonly eager?: boolean | undefined }

/** A picture, as wide as the column of text or wider. The first thing of a page is loaded eagerly. */
export function Full(props: Props) {
  const { src, alt, caption, credit, size = '', focus, pictureOf, eager } = props
  const picture = pictureOf(src)
  if (!picture) return null
  const standing = standingOf(size)
  const { place, shape } = standing ?? COLUMN
  return (
    <CaptionedFigure caption={caption} credit={credit} size={standing && size}>
      {picture.kind === 'animation' ? (
        <MovingPicture {...{ picture, alt, eager }} />
      ) : (
        <PictureView {...{ picture, alt, eager, place, shape }} focus={readFocus(focus ?? '')} />
      )}
    </CaptionedFigure>
  )
}

export function Lite(props: Omit<LiteProps<typeof figure>, 'mediaOf'>) {
  const { src, alt, caption = alt, credit, pictureOf } = props
  return <LinkedPicture {...{ src, caption, credit, pictureOf }} />
}
