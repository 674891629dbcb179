import { readFocus } from '@/lib/model'
import type { PlaceName } from '@/lib/pictures'
import { CaptionedFigure } from '../captioned-figure'
import { LinkedPicture } from '../linked-picture'
import { MovingPicture } from '../moving-picture'
import { PictureView } from '../picture-view'
import type { FullProps, LiteProps } from '../view-props'
import type { figure } from './index'

type Props = Omit<FullProps<typeof figure>, 'mediaOf'> & { readonly eager?: boolean | undefined }

/** A picture, as wide as the column of text or wider. The first thing of a page is loaded eagerly. */
export function Full(props: Props) {
  const { src, alt, caption, credit, size = '', focus, pictureOf, eager } = props
  const picture = pictureOf(src)
  if (!picture) return null
  const { place, shape } = PLACE_OF[size] ?? COLUMN
  return (
    <CaptionedFigure caption={caption} credit={credit} size={PLACE_OF[size] && size}>
      {picture.kind === 'animation' ? (
        <MovingPicture {...{ picture, alt, eager }} />
      ) : (
        <PictureView {...{ picture, alt, eager, place, shape }} focus={readFocus(focus ?? '')} />
      )}
    </CaptionedFigure>
  )
}

type Standing = { readonly place: PlaceName; readonly shape?: string }

const COLUMN: Standing = { place: 'body' }

/** Where a picture stands, by its size; a half has its shape from its neighbour (`pairs.ts`). */
const PLACE_OF: Readonly<Record<string, Standing>> = {
  wide: { place: 'wide' },
  full: { place: 'full' },
  pair: { place: 'pair', shape: 'aspect-4/3' },
  square: { place: 'square', shape: 'aspect-square' },
}

export function Lite(props: Omit<LiteProps<typeof figure>, 'mediaOf'>) {
  const { src, alt, caption = alt, credit, pictureOf } = props
  return <LinkedPicture {...{ src, caption, credit, pictureOf }} />
}
