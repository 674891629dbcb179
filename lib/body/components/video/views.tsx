import { linkedAddress } from '../../linked-address'
import { CaptionedFigure } from '../captioned-figure'
import { LinkedFile } from '../linked-file'
import type { FullProps, LiteProps } from '../view-props'
import type { video } from './index'

/** How wide a film's still is at most, pixels. */
const POSTER = 1200

/** A film, played by the browser and loaded only when asked for. */
export function Full(props: FullProps<typeof video>) {
  const { src, title, caption = title, credit, pictureOf } = props
  const poster = props.poster && linkedAddress(props.poster, pictureOf, POSTER)
  return (
    <CaptionedFigure caption={caption} credit={credit}>
      <video
        {...{ src, title, poster }}
        controls
        preload="none"
        width={1280}
        height={720}
        className="h-auto w-full bg-sheet"
      />
    </CaptionedFigure>
  )
}

export function Lite({ src, title, caption = title, credit, pictureOf }: LiteProps<typeof video>) {
  const bytes = pictureOf(src)?.bytes
  return <LinkedFile kind="video" href={src} {...{ caption, credit, bytes }} />
}
